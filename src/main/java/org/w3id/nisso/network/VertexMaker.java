package org.w3id.nisso.network;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.w3id.nisso.geometry.PlaceGeometry;
import org.w3id.nisso.rdf.AddressSpace;

/** Makes nodes of things from what the graph knows of them and of their places. Safe for many threads. */
final class VertexMaker {

    private final Map<Node, VertexCard> cards = new HashMap<>();
    private final AddressSpace addresses;

    private VertexMaker(AddressSpace addresses) {
        this.addresses = addresses;
    }

    /** Reads the cards of some things, and of the places that those name. */
    static VertexMaker of(Collection<Node> things, RDFLink link, AddressSpace addresses) {
        VertexMaker maker = new VertexMaker(addresses);
        maker.read(things, link);
        Set<Node> places = new HashSet<>();
        maker.cards.values().forEach(card -> places.addAll(card.places()));
        places.removeAll(maker.cards.keySet());
        maker.read(places, link);
        return maker;
    }

    private void read(Collection<Node> things, RDFLink link) {
        new Cards(link).of(things).forEach((thing, card) -> cards.put(thing, new VertexCard(card)));
    }

    /**
     * What rows say of a thing besides what the graph knows.
     *
     * @param label      what they call it
     * @param span       when they have it
     * @param place      where they have it
     * @param attributes values of their other columns
     */
    record Told(Optional<String> label, Optional<Span> span, Optional<Node> place, Map<String, String> attributes) {

        /** Of a thing that is in no row. */
        static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    /** The nodes of some things, sorted by identifier. */
    List<Vertex> vertices(Collection<Node> things, Function<Node, Told> telling) {
        return things.stream().map(thing -> vertex(thing, telling.apply(thing))).sorted(Comparator.comparing(Vertex::id)).toList();
    }

    /** The node of a thing whose card was read; what rows say goes before what the card says. */
    Vertex vertex(Node thing, Told told) {
        VertexCard card = cards.get(thing);
        String id = addresses.shorten(thing.getURI());
        SortedMap<String, String> all = card.labels();
        String label = told.label().or(() -> Optional.ofNullable(all.get("en"))).or(() -> all.values().stream().findFirst())
                .orElse(id);
        return new Vertex(id, thing.getURI(), label, all, card.type(), card.kind(), told.span().orElseGet(card::span),
                card.start(), card.end(), card.links(), wkt(card, told.place()), told.attributes());
    }

    private Optional<String> wkt(VertexCard card, Optional<Node> place) {
        return card.wkt().or(() -> place.flatMap(known -> cards.get(known).wkt())).or(() -> {
            List<String> known = card.places().stream().map(cards::get).flatMap(there -> there.wkt().stream()).distinct().toList();
            return PlaceGeometry.joined(known);
        });
    }
}
