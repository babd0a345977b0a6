package org.w3id.nisso.server.sparql;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.server.http.Visit;

/**
 * How many statements the graphs of a generation have. Immutable.
 *
 * @param unnamed the number in the default graph
 * @param named   the number in each named graph, by its address
 */
record GraphSizes(String unnamed, Map<String, String> named) {

    private static final String NAMED =
            "SELECT ?graph (COUNT(*) AS ?size) { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph";
    private static final String UNNAMED = "SELECT (COUNT(*) AS ?size) { ?s ?p ?o }";

    /** Counts, which takes a while in a large dataset. */
    static GraphSizes of(Visit visit) {
        return new GraphSizes(unnamed(visit.link()), named(visit.link()));
    }

    private static String unnamed(RDFLink link) {
        try (QueryExec exec = link.query(UNNAMED)) {
            return size(exec.select().next());
        }
    }

    private static Map<String, String> named(RDFLink link) {
        Map<String, String> sizes = new TreeMap<>();
        try (QueryExec exec = link.query(NAMED)) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                sizes.put(row.get("graph").getURI(), size(row));
            }
        }
        return sizes;
    }

    private static String size(Binding row) {
        return row.get("size").getLiteralLexicalForm();
    }
}
