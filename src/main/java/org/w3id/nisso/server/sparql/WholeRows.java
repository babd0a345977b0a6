package org.w3id.nisso.server.sparql;

import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.export.XmlLimits;
import org.w3id.nisso.guard.Refused;

/**
 * Rows whose end is really their end. Fuseki's writers take the time limit for a reason to finish quietly; here it comes to
 * them as a failure that they let pass. For one thread.
 */
final class WholeRows implements RowSet {

    private final RowSet rows;
    private final BiConsumer<Var, Node> check;
    private final Patience patience;
    private final long most;
    private long given;

    /**
     * Rows to be written.
     *
     * @param mediaType the format, which may not hold every term
     * @param most      how many rows are given
     * @param patience  says what it is if the rows end too early
     */
    WholeRows(RowSet rows, String mediaType, long most, Patience patience) {
        this.rows = rows;
        this.most = most;
        this.patience = patience;
        this.check = switch (mediaType) {
            case WebContent.contentTypeTextCSV -> (column, value) -> TripleTerms.refuseInCsv(value);
            case WebContent.contentTypeResultsXML, WebContent.contentTypeXML, WebContent.contentTypeXMLAlt ->
                    (column, value) -> XmlLimits.check(column.getVarName(), value);
            default -> (column, value) -> { };
        };
    }

    /** The same for any items. */
    static <T> Iterator<T> whole(Iterator<T> items, long most, Patience patience) {
        return new Iterator<>() {

            private long given;

            @Override
            public boolean hasNext() {
                return patience.wholly(items::hasNext);
            }

            @Override
            public T next() {
                require(++given, most, patience);
                return patience.wholly(items::next);
            }
        };
    }

    private static void require(long given, long most, Patience patience) {
        if (given > most) {
            throw patience.problem(Refused.rows(most)).asException();
        }
    }

    @Override
    public boolean hasNext() {
        return patience.wholly(rows::hasNext);
    }

    @Override
    public Binding next() {
        require(++given, most, patience);
        Binding row = patience.wholly(rows::next);
        row.forEach(check);
        return row;
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
