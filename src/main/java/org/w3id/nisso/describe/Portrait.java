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
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.nisso.rdf.Terms;

/**
 * What there is to say of one thing. Not changed once it is made, unless somebody changes the graph.
 *
 * @param thing       the thing
 * @param graph       its statements with all nodes without a name in them, what points at it, the sources that are cited, and the
 *                    labels of all terms; what the nodes around it say, if it was asked for
 * @param inferred    those of its statements, of those that point at it, and of those of opened nodes, that were concluded and not
 *                    written down
 * @param window      which part of what points at it is there
 * @param more        whether there is more after that part
 * @param connections what things without a label point at, with labels; empty if it was not asked for
 * @param opened      the nodes around the thing that are here with what they say; none if it was not asked for
 */
public record Portrait(Node thing, Graph graph, Set<Triple> inferred, Window window, boolean more, Graph connections,
                       Set<Node> opened) {

    public Portrait {
        opened = Set.copyOf(opened);
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
        return new Holder(graph).of(node);
    }

    /** Tells whether the value that a thing has for a property is marked as doubtful. */
    public boolean isDoubtful(Node of, Node property) {
        return graph.contains(of, Terms.DOUBTFUL, property);
    }

    /** Tells whether there can be several views of what a node says: it says in whose view, or that nobody denies it. */
    public boolean isOfViews(Node node) {
        return graph.contains(node, Terms.IN_VIEW_OF, Node.ANY) || graph.contains(node, Terms.UNDISPUTED, Node.ANY);
    }

    /** Tells whether a node is a member of a class, as far as it was asked for. */
    public boolean isA(Node node, Node type) {
        return graph.contains(node, RDF.type.asNode(), type);
    }

    /** Tells whether a node is called nothing of its own, but only by what it connects. */
    public boolean isNameless(Node node) {
        return !graph.contains(node, RDFS.label.asNode(), Node.ANY);
    }

    /** Tells whether what a node says is here, so that it can be read where the node stands. */
    public boolean isOpened(Node node) {
        return node.isBlank() || opened.contains(node);
    }

    /** The classes of a node, as far as they were asked for. */
    public Set<Node> classes(Node node) {
        return Mentions.classes(graph, node);
    }

    /**
     * When a node was, as far as it was asked for: by its own dates; else by those of the thing that holds it; else by those of what it
     * points at.
     */
    public Span span(Node of) {
        Span own = Span.in(graph, of);
        if (own.isKnown() || of.isURI() && !isNameless(of)) {
            return own;
        }
        Span held = of.isBlank() ? holding(of).map(holding -> Span.in(graph, holding.getSubject())).orElse(own) : own;
        return held.isKnown() || !isOpened(of) ? held : graph.find(of, Node.ANY, Node.ANY).toList().stream()
                .filter(triple -> !triple.predicateMatches(Terms.CITATION) && triple.getObject().isURI())
                .map(triple -> Span.in(graph, triple.getObject())).filter(span -> span.start().isPresent())
                .min(Span.IN_TIME).map(pointed -> Span.open(pointed.start())).orElse(Span.UNKNOWN);
    }

    /** The names of all terms that are mentioned. */
    public TermNames names() {
        return new TermNames(graph, new Connections(connections));
    }

    /** The sources of what is stated of the thing. */
    public References references() {
        return references(thing);
    }

    /** The sources of what is stated of another thing, as far as it was asked for. */
    public References references(Node of) {
        return References.in(graph, of);
    }
}
