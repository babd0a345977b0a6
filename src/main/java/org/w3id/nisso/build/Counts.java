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
import org.w3id.nisso.store.Manifest;

/** Counts what a generation holds, and holds nothing of it in memory. The caller has a transaction open. */
final class Counts {

    private static final Query STATEMENTS = QueryFactory.create("SELECT (COUNT(*) AS ?count) { GRAPH ?graph { ?s ?p ?o } }");
    private static final Query ANNOTATIONS = QueryFactory.create("""
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            SELECT (COUNT(*) AS ?count) { GRAPH ?graph { ?s rdf:reifies ?o } }
            """);

    private final DatasetGraph dataset;
    private final AddressSpace addresses;
    private final List<Node> graphs;

    /**
     * Prepares to count.
     *
     * @param graphs the graphs of the triples
     */
    Counts(DatasetGraph dataset, AddressSpace addresses, List<Node> graphs) {
        this.dataset = dataset;
        this.addresses = addresses;
        this.graphs = graphs;
    }

    Manifest manifest(String identity, String built, long queries) {
        return new Manifest(identity, built, graphs.stream().mapToLong(graph -> count(STATEMENTS, graph)).sum(),
                count(STATEMENTS, addresses.inferredGraph()), count(ANNOTATIONS, addresses.provenanceGraph()),
                graphs.stream().mapToLong(this::things).sum(), queries);
    }

    private long count(Query query, Node graph) {
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).substitution("graph", graph).build()) {
            return ((Number) exec.select().next().get("count").getLiteralValue()).longValue();
        }
    }

    /** The things that have a type in a graph, without those that were counted in another or for another type. */
    private long things(Node graph) {
        long things = 0;
        for (Iterator<Quad> types = dataset.find(graph, Node.ANY, RDF.type.asNode(), Node.ANY); types.hasNext();) {
            Quad type = types.next();
            if (type.getSubject().isURI() && type.equals(firstType(type.getSubject()))) {
                things++;
            }
        }
        return things;
    }

    private Quad firstType(Node thing) {
        Iterator<Quad> types = dataset.find(Node.ANY, thing, RDF.type.asNode(), Node.ANY);
        Quad first = types.next();
        while (!graphs.contains(first.getGraph())) {
            first = types.next();
        }
        return first;
    }
}
