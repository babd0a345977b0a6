package org.w3id.nisso.describe;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.rdf.Terms;

/**
 * What a graph mentions, at the moment of each call.
 *
 * @param graph     the graph
 * @param addresses how the things of the data set are addressed
 */
record Mentions(Graph graph, AddressSpace addresses) {

    /** All terms that have an address. */
    Set<Node> terms() {
        Set<Node> terms = new LinkedHashSet<>();
        graph.find().forEachRemaining(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .filter(Node::isURI).forEach(terms::add));
        return terms;
    }

    /** The sources that are cited. */
    Set<Node> sources() {
        Set<Node> sources = new LinkedHashSet<>();
        graph.find(Node.ANY, Terms.SOURCE, Node.ANY).forEachRemaining(triple -> sources.add(triple.getObject()));
        sources.removeIf(source -> !source.isURI());
        return sources;
    }

    /** Those of some terms that are things of the data set. */
    Set<Node> things(Set<Node> terms) {
        Set<Node> things = new LinkedHashSet<>(terms);
        things.removeIf(term -> !addresses.contains(term));
        return things;
    }

    /** Those of some terms that are things of the data set and have no label here. */
    Set<Node> nameless(Set<Node> terms) {
        Set<Node> nameless = things(terms);
        nameless.removeIf(term -> graph.contains(term, RDFS.label.asNode(), Node.ANY));
        return nameless;
    }

    /** The classes of a thing. */
    static Set<Node> classes(Graph graph, Node thing) {
        return graph.find(thing, RDF.type.asNode(), Node.ANY).mapWith(Triple::getObject).toSet();
    }

    /**
     * The things that point at a thing, also from inside.
     *
     * @param leaving statements that do not count
     */
    Set<Node> pointing(Node thing, Set<Triple> leaving) {
        Set<Node> pointing = new LinkedHashSet<>();
        graph.find(Node.ANY, Node.ANY, thing).filterDrop(leaving::contains).mapWith(Triple::getSubject).toList().forEach(node -> {
            if (node.isBlank()) {
                new Holder(graph).of(node).ifPresent(holding -> pointing.add(holding.getSubject()));
            } else {
                pointing.add(node);
            }
        });
        pointing.remove(thing);
        return things(pointing);
    }

    /** The things that those of some nodes point at that have no date of their own. */
    Set<Node> dating(Set<Node> nodes) {
        Set<Node> dating = new LinkedHashSet<>();
        nodes.stream().filter(node -> !graph.contains(node, Terms.EARLIEST_START, Node.ANY))
                .forEach(node -> dating.addAll(pointedAt(node)));
        return dating;
    }

    /** The things that a thing points at, but for the places that it cites. */
    Set<Node> pointedAt(Node thing) {
        Set<Node> pointedAt = new LinkedHashSet<>();
        graph.find(thing, Node.ANY, Node.ANY).filterDrop(triple -> triple.predicateMatches(Terms.CITATION))
                .forEachRemaining(triple -> pointedAt.add(triple.getObject()));
        pointedAt.remove(thing);
        return things(pointedAt);
    }
}
