package org.w3id.nisso.server.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.nisso.describe.Arrangement;
import org.w3id.nisso.describe.Entry;
import org.w3id.nisso.describe.Line;
import org.w3id.nisso.describe.Span;

/** What is dated on the page, by kind of statement, and contested matters by view. For one page. */
record Lanes(Reading reading, TermWords terms, ByView views, Opened opened) {

    private static final int MOST_LANES = 8;

    /**
     * Something on the line.
     *
     * @param open whether it goes on as long as nothing tells its end: what is read on the spot does, a treaty or an event may not
     */
    record Bar(Span span, String name, boolean open) { }

    /** The lanes under their names; first that of the thing itself. */
    Map<String, List<Bar>> of(Arrangement arrangement) {
        Map<String, List<Bar>> lanes = new LinkedHashMap<>();
        Span own = reading.portrait().span(reading.portrait().thing());
        if (own.start().isPresent()) {
            lanes.put(reading.word("itself"), List.of(new Bar(own, terms.text(reading.portrait().thing()), false)));
        }
        Stream.concat(arrangement.told().stream(), arrangement.rest().stream()).forEach(entry -> {
            String name = entry.slot().name(reading.language()).orElseGet(() -> terms.name(entry.slot().way().property()));
            if (views.divides(entry)) {
                views.of(entry).forEach((view, lines) -> add(lanes, name + ": " + view, entry, lines));
            } else {
                add(lanes, name, entry, entry.lines());
            }
        });
        return lanes;
    }

    private void add(Map<String, List<Bar>> lanes, String name, Entry entry, List<Line> lines) {
        List<Bar> bars = lines.stream().filter(line -> line.span().start().isPresent() && !line.inferred() && !line.node().isLiteral())
                // What is inside the thing has no time of its own.
                .filter(line -> entry.slot().way().inverse() || !line.node().isBlank())
                .map(line -> new Bar(line.span(), name(line), line.opened())).toList();
        if (!bars.isEmpty() && lanes.size() < MOST_LANES) {
            lanes.put(name, bars);
        }
    }

    /** What stands on a bar: the name of what is there, of what holds it, or of what it points at besides the thing. */
    private String name(Line line) {
        if (line.holding().isPresent()) {
            return terms.text(line.holding().get().getSubject());
        }
        if (line.node().isURI() && !reading.portrait().isNameless(line.node())) {
            return terms.text(line.node());
        }
        return opened.headline(line.node(), line.statement());
    }
}
