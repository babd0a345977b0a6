package org.w3id.nisso.build;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.store.Manifest;

/** Counts what a generation holds. The caller has a transaction open. */
final class Counts {

    private static final String IN_GRAPHS = """
            SELECT (COUNT(*) AS ?count) { GRAPH ?graph { ?s ?p ?o } FILTER (STRSTARTS(STR(?graph), ?begin)) }
            """;
    private static final String ANNOTATIONS = """
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            SELECT (COUNT(*) AS ?count) { GRAPH ?graph { ?s rdf:reifies ?o } FILTER (STR(?graph) = ?begin) }
            """;
    private static final String THINGS = """
            SELECT (COUNT(DISTINCT ?s) AS ?count) {
              GRAPH ?graph { ?s a ?class } FILTER (isIRI(?s) && STRSTARTS(STR(?graph), ?begin))
            }
            """;

    private final DatasetGraph dataset;
    private final AddressSpace addresses;

    Counts(DatasetGraph dataset, AddressSpace addresses) {
        this.dataset = dataset;
        this.addresses = addresses;
    }

    Manifest manifest(String identity, String built, long queries) {
        String triples = addresses.graph("triples/").getURI();
        return new Manifest(identity, built, count(IN_GRAPHS, triples), count(IN_GRAPHS, addresses.inferredGraph().getURI()),
                count(ANNOTATIONS, addresses.provenanceGraph().getURI()), count(THINGS, triples), queries);
    }

    private long count(String query, String begin) {
        try (QueryExec exec = QueryExec.dataset(dataset).query(query)
                .substitution("begin", NodeFactory.createLiteralString(begin)).build()) {
            return ((Number) exec.select().next().get("count").getLiteralValue()).longValue();
        }
    }
}
