package org.w3id.nisso.server.sparql;

import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.export.XmlLimits;
import org.w3id.nisso.server.http.Problem;

/**
 * Rows whose end is really their end. Fuseki's writers take the time limit for a reason to finish quietly; here it comes to
 * them as a failure that they let pass. For one thread.
 */
final class WholeRows implements RowSet {

    private final RowSet rows;
    private final BiConsumer<Var, Node> check;

    /**
     * Rows to be written.
     *
     * @param mediaType the format, which may not hold every term
     */
    WholeRows(RowSet rows, String mediaType) {
        this.rows = rows;
        this.check = switch (mediaType) {
            case WebContent.contentTypeTextCSV -> (column, value) -> TripleTerms.refuseInCsv(value);
            case WebContent.contentTypeResultsXML, WebContent.contentTypeXML, WebContent.contentTypeXMLAlt ->
                    (column, value) -> XmlLimits.check(column.getVarName(), value);
            default -> (column, value) -> { };
        };
    }

    /** The same for any items. */
    static <T> Iterator<T> whole(Iterator<T> items) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return wholly(items::hasNext);
            }

            @Override
            public T next() {
                return wholly(items::next);
            }
        };
    }

    private static <T> T wholly(Supplier<T> step) {
        try {
            return step.get();
        } catch (QueryCancelledException late) {
            throw Problem.timeLimit().asException();
        }
    }

    @Override
    public boolean hasNext() {
        return wholly(rows::hasNext);
    }

    @Override
    public Binding next() {
        Binding row = wholly(rows::next);
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
