package org.w3id.nisso.catalog;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.w3id.nisso.rdf.AddressSpace;

/** The answer to a bound query as a table of texts, in the form in which worked cases are written. */
final class Answer {

    private static final List<String> STATEMENT = List.of("subject", "predicate", "object");

    private Answer() { }

    /** The columns that a worked case of a query may have; a graph has a column for each part of a statement. */
    static List<String> columnsOf(CannedQuery query) {
        return query.answersGraph() ? STATEMENT : query.columns();
    }

    /** Asks the query. Statements of a graph, which have no order of their own, come sorted. */
    static List<List<String>> to(BoundQuery bound, List<String> columns, RDFLink link, AddressSpace addresses) {
        return Txn.calculateRead(link, () -> {
            try (QueryExec exec = link.query(bound.executable())) {
                return bound.query().answersGraph() ? statements(exec.construct(), columns, addresses)
                        : rows(exec, columns, addresses);
            }
        });
    }

    private static List<List<String>> rows(QueryExec exec, List<String> columns, AddressSpace addresses) {
        List<List<String>> rows = new ArrayList<>();
        exec.select().forEachRemaining((Binding row) -> rows.add(columns.stream()
                .map(column -> row.contains(column) ? text(row.get(column), addresses) : "").toList()));
        return rows;
    }

    private static List<List<String>> statements(Graph graph, List<String> columns, AddressSpace addresses) {
        return graph.stream().map(triple -> columns.stream()
                        .map(column -> text(part(triple, column), addresses)).toList())
                .sorted((one, other) -> String.join("\0", one).compareTo(String.join("\0", other))).toList();
    }

    private static Node part(Triple triple, String column) {
        int index = STATEMENT.indexOf(column);
        return index == 0 ? triple.getSubject() : index == 1 ? triple.getPredicate() : triple.getObject();
    }

    private static String text(Node term, AddressSpace addresses) {
        return term.isURI() ? addresses.shorten(term.getURI()) : term.isLiteral() ? term.getLiteralLexicalForm() : "_:";
    }
}
