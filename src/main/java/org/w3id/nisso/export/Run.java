package org.w3id.nisso.export;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * Statements about one subject that came one after the other. The same subject may come again in another run.
 *
 * @param graph      the graph of all of them; null for the default graph
 * @param subject    the subject of all of them
 * @param statements the statements, at least one and not more than {@link Runs#LONGEST}
 */
record Run(@Nullable Node graph, Node subject, List<Triple> statements) {

    Run {
        statements = List.copyOf(statements);
    }
}
