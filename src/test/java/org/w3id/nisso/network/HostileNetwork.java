package org.w3id.nisso.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A small network whose every text would break a writer that pastes. */
final class HostileNetwork {

    /** Markup, quotes, separators, line ends, controls, a right-to-left mark, three scripts, and what Cypher and Java escape. */
    static final String TEXT = "<script>alert('1')</script>, \"q\" ; `back` \\ \\\" \\n\r\nline\ttab \u0001\u0007 \u200F日ソ Договор ] } */ //\\";
    /** What a spreadsheet takes for a formula. */
    static final String FORMULA = "=HYPERLINK(\"http://example.org\")";
    static final String BASE = "https://example.org/id/";
    static final List<Attribute> ATTRIBUTES = List.of(
            new Attribute("note", Attribute.Owner.NODE, Attribute.Type.TEXT),
            new Attribute("Label", Attribute.Owner.NODE, Attribute.Type.TEXT),
            new Attribute("height", Attribute.Owner.NODE, Attribute.Type.INTEGER),
            new Attribute("weight", Attribute.Owner.NODE, Attribute.Type.NUMBER),
            new Attribute("lit", Attribute.Owner.NODE, Attribute.Type.BOOLEAN),
            new Attribute("detail", Attribute.Owner.TIE, Attribute.Type.TEXT),
            new Attribute("count", Attribute.Owner.TIE, Attribute.Type.INTEGER));

    private HostileNetwork() { }

    /**
     * Two nodes with all values, one with the fewest, and three ties of which two are parallel.
     *
     * @param place the place of the two, which is the first node
     */
    static Network network(Optional<String> place) {
        Vertex first = vertex("a", "Light`house; x", TEXT, Optional.of("POINT(146.6 44.3)"),
                Map.of("note", TEXT, "Label", FORMULA, "height", "-30", "weight", "1.5E10", "lit", "true"));
        Vertex second = vertex("b", "条約", FORMULA, Optional.of("POLYGON((170 60, 170 65, 190 65, 190 60, 170 60))"),
                Map.of("note", "-1+1"));
        Vertex bare = new Vertex("c", BASE + "c", "c", new TreeMap<>(), Optional.empty(), Optional.empty(), Span.UNKNOWN,
                Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Map.of());
        return new Network(about(), true, List.of(first, second, bare), List.of(tie("tie1", "a", "b", place),
                tie("tie2", "a", "b", place), tie("tie3", "b", "c", Optional.empty())), ATTRIBUTES,
                new TreeMap<>(place.isEmpty() ? Map.of() : Map.of(place.get(), first)));
    }

    /** A node with all values. */
    static Vertex vertex(String id, String type, String label, Optional<String> wkt, Map<String, String> attributes) {
        return new Vertex(id, BASE + id, label, new TreeMap<>(Map.of("en", label, "ja", "日" + TEXT, "ru", "Ж" + TEXT)),
                Optional.of(type), Optional.of(TEXT), days("1855-02-07", "1941-04-14"), Optional.of("1855?"), Optional.of("1941-04"),
                List.of(new Link("http://www.wikidata.org/entity/Q17", true), new Link("http://www.wikidata.org/entity/Q159", false)), wkt, attributes);
    }

    private static Tie tie(String id, String source, String target, Optional<String> place) {
        return new Tie(id, source, target, "signs'; MATCH (n) DETACH DELETE n //", TEXT, days("1941-04-13", "1946-04-25"), place,
                Map.of("detail", TEXT, "count", "7"));
    }

    private static Span days(String begin, String end) {
        return new Span(Optional.of(LocalDate.parse(begin)), Optional.of(LocalDate.parse(end)));
    }

    static About about() {
        return new About("Title " + TEXT, Optional.of("who-signed"), new TreeMap<>(Map.of("state", TEXT)), Optional.of("Maker " + TEXT),
                Optional.of("https://creativecommons.org/licenses/by/4.0/"), Optional.of("2026-1"), "https://example.org/");
    }
}
