package org.w3id.nisso.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.nisso.rdf.Terms;

/**
 * Which citations support what is stated of a thing: a citation of the thing supports all of it, one with {@code nisso:supports} only
 * that property, and then the former does not speak of it. Remembers the things that it was last asked of. For one thread, within a
 * transaction.
 */
final class Support {

    private static final int REMEMBERED = 1_000;

    private final Graph facts;
    private final Recent<Node, Cited> cited = new Recent<>(REMEMBERED, this::read);

    Support(Graph facts) {
        this.facts = facts;
    }

    /**
     * A place in a source.
     *
     * @param source  the source
     * @param locator the place in it; {@code Node.ANY} if none is given
     */
    record PlaceInSource(Node source, Node locator) { }

    /** The citations of a thing: those for all that is stated of it, and those for one property each. */
    private record Cited(boolean exempt, List<Node> general, Map<Node, List<Node>> particular) { }

    /** Tells whether anything supports the statements of a property of a thing. Sources and places in them need no support. */
    boolean has(Node thing, Node property) {
        Cited of = cited.of(thing);
        return of.exempt || !of.general.isEmpty() || of.particular.containsKey(property);
    }

    /** The places that support the statements of a property of a thing. */
    Set<PlaceInSource> places(Node thing, Node property) {
        Cited of = cited.of(thing);
        Set<PlaceInSource> places = new HashSet<>();
        for (Node citation : of.particular.getOrDefault(property, of.general)) {
            List<Node> locators = values(citation, Terms.LOCATOR);
            for (Node source : values(citation, Terms.SOURCE)) {
                (locators.isEmpty() ? List.of(Node.ANY) : locators).forEach(l -> places.add(new PlaceInSource(source, l)));
            }
        }
        return places;
    }

    private Cited read(Node thing) {
        List<Node> general = new ArrayList<>();
        Map<Node, List<Node>> particular = new LinkedHashMap<>();
        for (Node citation : values(thing, Terms.CITATION)) {
            List<Node> supported = values(citation, Terms.SUPPORTS);
            supported.forEach(property -> particular.computeIfAbsent(property, p -> new ArrayList<>()).add(citation));
            if (supported.isEmpty()) {
                general.add(citation);
            }
        }
        return new Cited(is(thing, Terms.SOURCE_CLASS) || is(thing, Terms.CITATION_CLASS), general, particular);
    }

    boolean is(Node thing, Node type) {
        return facts.contains(thing, RDF.type.asNode(), type);
    }

    List<Node> values(Node thing, Node property) {
        return thing.isLiteral() ? List.of() : facts.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList();
    }
}
