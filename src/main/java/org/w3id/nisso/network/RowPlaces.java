package org.w3id.nisso.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.nisso.catalog.Role;

/** The places that the rows of an answer name, which need not be nodes of its network. For one thread. */
final class RowPlaces {

    private final Roles roles;
    private final Set<Node> ofTies = new HashSet<>();
    private final Map<Node, Node> ofThings = new HashMap<>();

    RowPlaces(Roles roles) {
        this.roles = roles;
    }

    /** Takes the place of a row that is a tie. */
    Optional<Node> takeTie(Binding row) {
        Optional<Node> place = in(row);
        place.ifPresent(ofTies::add);
        return place;
    }

    /** Takes the place of a row that says something of one thing; of several rows the first counts. */
    void takeThing(Node thing, Binding row) {
        in(row).ifPresent(place -> ofThings.putIfAbsent(thing, place));
    }

    private Optional<Node> in(Binding row) {
        return roles.player(Role.PLACE, row).filter(Node::isURI);
    }

    /** The places of ties. */
    Set<Node> ofTies() {
        return ofTies;
    }

    /** The place of a thing; empty if no row names one. */
    Optional<Node> of(Node thing) {
        return Optional.ofNullable(ofThings.get(thing));
    }

    /** Some things, and all places. */
    Set<Node> and(Set<Node> things) {
        Set<Node> all = new HashSet<>(things);
        all.addAll(ofTies);
        all.addAll(ofThings.values());
        return all;
    }
}
