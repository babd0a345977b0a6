package org.w3id.nisso.describe;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Finds the named thing inside of which a node without a name is.
 *
 * @param graph the statements
 */
record Holder(Graph graph) {

    /** The statement with which a named thing holds a node without a name, also across one more such node. */
    Optional<Triple> of(Node node) {
        List<Triple> holders = graph.find(Node.ANY, Node.ANY, node).toList();
        return holders.stream().filter(holder -> holder.getSubject().isURI()).findFirst()
                .or(() -> holders.stream().flatMap(holder -> graph.find(Node.ANY, Node.ANY, holder.getSubject()).toList().stream())
                        .filter(holder -> holder.getSubject().isURI()).findFirst());
    }
}
