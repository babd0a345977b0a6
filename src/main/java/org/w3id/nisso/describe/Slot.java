package org.w3id.nisso.describe;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * A place that a folder has for some statements of the things of a class: what a reader calls them, and where they stand. Immutable.
 *
 * @param way    which statements
 * @param type   the class of the nodes at their other end; empty for any
 * @param names  what they are called, by language
 * @param opened whether what these nodes say is read here too, although they have names; of nodes without one it always is
 * @param group  the group in which they stand; empty if they say at once what the thing is
 * @param order  where in the group, from the front
 */
public record Slot(Way way, Optional<Node> type, Map<String, String> names, boolean opened,
                   Optional<Node> group, double order) {

    public Slot {
        names = Map.copyOf(names);
    }

    /**
     * Statements of one property, from one end.
     *
     * @param property the property
     * @param inverse  whether the thing is its value
     */
    public record Way(Node property, boolean inverse) { }

    /** A place that no folder made: for what it is silent about. */
    static Slot unnamed(Way way) {
        return new Slot(way, Optional.empty(), Map.of(), false, Optional.empty(), Double.MAX_VALUE);
    }

    /** Tells whether these statements say at once what the thing is, so that their values alone call it. */
    public boolean isHead() {
        return group.isEmpty() && !way.inverse();
    }

    /** The named nodes at the other end of these statements of a thing. */
    Set<Node> values(Graph graph, Node thing) {
        Set<Node> values = way.inverse() ? graph.find(Node.ANY, way.property(), thing).mapWith(Triple::getSubject).toSet()
                : graph.find(thing, way.property(), Node.ANY).mapWith(Triple::getObject).toSet();
        values.removeIf(value -> !value.isURI() || type.isPresent() && !graph.contains(value, RDF.type.asNode(), type.get()));
        return values;
    }

    /** The name in a language, else in English, else in any; empty if there is none. */
    public Optional<String> name(String language) {
        return Views.inLanguage(names, language);
    }
}
