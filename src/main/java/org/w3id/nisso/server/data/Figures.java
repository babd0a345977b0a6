package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.nisso.describe.Arrangement;
import org.w3id.nisso.describe.Line;
import org.w3id.nisso.rdf.Terms;
import org.w3id.nisso.server.http.Html;

/** The places where scripts draw where the thing is and what is around it. For one page. */
record Figures(Reading reading, TermWords terms) {

    /** What the figures need in the head of a page. */
    static List<Html> head() {
        return List.of(style("/assets/small-map.css"), style("/assets/network.css"), Html.script("/assets/d3.min.js"), Html.module("/assets/small-map.js"),
                Html.module("/assets/neighbourhood.js"));
    }

    private static Html style(String path) {
        return tag("link").with("rel", "stylesheet").with("href", path);
    }

    /** The figures: a map for a thing that has a place, and its neighbourhood. */
    Html of(Arrangement arrangement) {
        List<Html> figures = new ArrayList<>();
        place(arrangement).ifPresent(place -> figures.add(figure("small-map", place, reading.word("mapOf", terms.text(place)))));
        Node thing = reading.portrait().thing();
        figures.add(figure("neighbourhood", thing, reading.word("neighbourhoodOf", terms.text(thing))));
        return tag("aside", Html.all(figures)).with("aria-label", reading.word("figures"));
    }

    /** The thing itself, or the first thing that it names and that has a geometry. */
    private Optional<Node> place(Arrangement arrangement) {
        Stream<Node> named = Stream.concat(arrangement.told().stream(), arrangement.rest().stream())
                .filter(entry -> !entry.slot().way().inverse()).flatMap(entry -> entry.lines().stream()).map(Line::node);
        return Stream.concat(Stream.of(reading.portrait().thing()), named).filter(reading.addresses()::contains)
                .filter(node -> reading.portrait().graph().contains(node, Terms.HAS_GEOMETRY, Node.ANY)).findFirst();
    }

    private Html figure(String name, Node thing, String label) {
        return tag("figure").with("class", name).with("data-thing", reading.addresses().shorten(thing.getURI())).with("aria-label", label);
    }
}
