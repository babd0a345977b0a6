package org.w3id.nisso.describe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.nisso.rdf.Terms;

/**
 * What there is to say of one thing. Not changed once it is made, unless somebody changes the graph.
 *
 * @param thing       the thing
 * @param graph       its statements with all nodes without a name in them, what points at it, the sources that are cited, and the
 *                    labels of all terms
 * @param inferred    those of its statements, and of those that point at it, that were concluded and not written down
 * @param window      which part of what points at it is there
 * @param more        whether there is more after that part
 * @param connections what things without a label point at, with labels; empty if it was not asked for
 */
public record Portrait(Node thing, Graph graph, Set<Triple> inferred, Window window, boolean more, Graph connections) {

    public Portrait {
        inferred = Set.copyOf(inferred);
    }

    /**
     * One value of a property, or one thing that points here.
     *
     * @param node     the value
     * @param inferred whether the statement was concluded
     */
    public record Value(Node node, boolean inferred) { }

    /** The values of each property of the thing, in no order. */
    public Map<Node, List<Value>> statements() {
        Map<Node, List<Value>> statements = new LinkedHashMap<>();
        graph.find(thing, Node.ANY, Node.ANY).forEachRemaining(triple -> add(statements, triple, triple.getObject()));
        return statements;
    }

    /** What points at the thing, by the property with which it does, in no order. */
    public Map<Node, List<Value>> pointing() {
        Map<Node, List<Value>> pointing = new LinkedHashMap<>();
        graph.find(Node.ANY, Node.ANY, thing).forEachRemaining(triple -> add(pointing, triple, triple.getSubject()));
        return pointing;
    }

    private void add(Map<Node, List<Value>> to, Triple triple, Node other) {
        to.computeIfAbsent(triple.getPredicate(), property -> new ArrayList<>()).add(new Value(other, inferred.contains(triple)));
    }

    /** The values that a node has for each property, as one reads what is written inside a thing. */
    public Map<Node, List<Node>> inside(Node node) {
        Map<Node, List<Node>> inside = new HashMap<>();
        graph.find(node, Node.ANY, Node.ANY).forEachRemaining(triple ->
                inside.computeIfAbsent(triple.getPredicate(), property -> new ArrayList<>()).add(triple.getObject()));
        return inside;
    }

    /** The statement with which a named thing holds a node without a name, also across one more such node. */
    public Optional<Triple> holding(Node node) {
        List<Triple> holders = graph.find(Node.ANY, Node.ANY, node).toList();
        return holders.stream().filter(holder -> holder.getSubject().isURI()).findFirst()
                .or(() -> holders.stream().flatMap(holder -> graph.find(Node.ANY, Node.ANY, holder.getSubject()).toList().stream())
                        .filter(holder -> holder.getSubject().isURI()).findFirst());
    }

    /** Tells whether the value of a property is marked as doubtful. */
    public boolean isDoubtful(Node property) {
        return graph.contains(thing, Terms.DOUBTFUL, property);
    }

    /** The names of all terms that are mentioned. */
    public TermNames names() {
        return new TermNames(graph, new Connections(connections));
    }

    /** The sources of what is stated of the thing. */
    public References references() {
        return References.in(graph, thing);
    }
}
