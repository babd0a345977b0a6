package org.w3id.nisso.build;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.w3id.nisso.rdf.AddressSpace;

/**
 * How much a generation holds. Immutable.
 *
 * @param asserted number of asserted statements
 * @param inferred number of inferred statements
 * @param things   number of things described
 */
record Counts(long asserted, long inferred, long things) {

    private static final Query STATEMENTS = QueryFactory.create("SELECT (COUNT(*) AS ?count) { GRAPH ?graph { ?s ?p ?o } }");
    private static final Query ANNOTATIONS = QueryFactory.create("""
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            SELECT (COUNT(*) AS ?count) { GRAPH ?graph { ?s rdf:reifies ?o } }
            """);

    /**
     * Counts, and holds nothing in memory of what is counted. The caller has a transaction open.
     *
     * @param graphs the graphs of the triples
     * @param pulse  is run at each thing; what it throws ends the work
     */
    static Counts of(DatasetGraph dataset, AddressSpace addresses, List<Node> graphs, Runnable pulse) {
        return new Counts(graphs.stream().mapToLong(graph -> count(dataset, STATEMENTS, graph)).sum(),
                count(dataset, STATEMENTS, addresses.inferredGraph()),
                graphs.stream().mapToLong(graph -> things(dataset, graph, graphs, pulse)).sum());
    }

    /** The number of annotations that tie a statement to a source. The caller has a transaction open. */
    static long annotations(DatasetGraph dataset, AddressSpace addresses) {
        return count(dataset, ANNOTATIONS, addresses.provenanceGraph());
    }

    private static long count(DatasetGraph dataset, Query query, Node graph) {
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).substitution("graph", graph).build()) {
            return ((Number) exec.select().next().get("count").getLiteralValue()).longValue();
        }
    }

    /** The things that have a type in a graph, without those that were counted in another or for another type. */
    private static long things(DatasetGraph dataset, Node graph, List<Node> graphs, Runnable pulse) {
        long things = 0;
        for (Iterator<Quad> types = dataset.find(graph, Node.ANY, RDF.type.asNode(), Node.ANY); types.hasNext();) {
            pulse.run();
            Quad type = types.next();
            if (type.getSubject().isURI() && type.equals(firstType(dataset, type.getSubject(), graphs))) {
                things++;
            }
        }
        return things;
    }

    private static Quad firstType(DatasetGraph dataset, Node thing, List<Node> graphs) {
        Iterator<Quad> types = dataset.find(Node.ANY, thing, RDF.type.asNode(), Node.ANY);
        Quad first = types.next();
        while (!graphs.contains(first.getGraph())) {
            first = types.next();
        }
        return first;
    }
}
