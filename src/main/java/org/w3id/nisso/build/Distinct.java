package org.w3id.nisso.build;

import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.rdf.AddressSpace;

/**
 * How many different subjects and objects there are. Immutable.
 *
 * @param subjects different subjects
 * @param objects  different objects
 * @param entities different subjects that are things of the data set
 */
record Distinct(long subjects, long objects, long entities) {

    /** Different nodes beyond this number are kept on disk while they are told apart. */
    private static final long MOST_IN_MEMORY = 200_000L;

    /** Counts the default graph. The caller has a transaction open. */
    static Distinct of(DatasetGraph dataset, AddressSpace addresses) {
        long[] entities = new long[1];
        long subjects = count(dataset, "SELECT DISTINCT ?node { ?node ?p ?o }",
                node -> entities[0] += addresses.contains(node) ? 1 : 0);
        long objects = count(dataset, "SELECT DISTINCT ?node { ?s ?p ?node }", node -> { });
        return new Distinct(subjects, objects, entities[0]);
    }

    private static long count(DatasetGraph dataset, String query, Consumer<Node> each) {
        long count = 0;
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).set(ARQ.spillToDiskThreshold, MOST_IN_MEMORY).build()) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                each.accept(rows.next().get("node"));
                count++;
            }
        }
        return count;
    }
}
