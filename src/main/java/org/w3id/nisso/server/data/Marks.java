package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.tag;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.nisso.describe.Span;
import org.w3id.nisso.server.http.Html;

/**
 * What stands after a statement: the mark of its sources, that it was concluded and a way to why, that it is in doubt, that it was not so
 * at the chosen time. For one page.
 */
record Marks(Reading reading, Sources sources) {

    static final Html NONE = Html.all(List.of());

    /** All marks of a statement of a named thing. */
    Html of(Triple statement, boolean inferred) {
        return of(statement, inferred, statement.getSubject(), statement.getPredicate());
    }

    /**
     * All marks of a statement of a node without a name.
     *
     * @param owner  the named thing that holds the node, and whose citations support what it says
     * @param topic  the property with which it holds it
     */
    Html of(Triple statement, boolean inferred, Node owner, Node topic) {
        List<Html> all = Stream.of(doubt(statement), inferred ? why(statement) : sources.mark(owner, topic))
                .filter(mark -> !mark.equals(NONE)).toList();
        return all.isEmpty() ? NONE : Html.all(all);
    }

    private Html doubt(Triple statement) {
        return reading.portrait().isDoubtful(statement.getSubject(), statement.getPredicate())
                ? tag("span", reading.word("inDoubt")).with("class", "mark doubt") : NONE;
    }

    private Html why(Triple statement) {
        Optional<String> address = WhyAddress.of(statement, reading.addresses());
        Html.Element mark = tag(address.isPresent() ? "a" : "span", reading.word("inferred")).with("class", "mark inferred");
        return address.isEmpty() ? mark
                : mark.with("href", reading.choices().along(address.get())).with("title", reading.word("whyItHolds"));
    }

    /** Says how something stands to the chosen time; nothing if it was then. */
    Html away(Span span) {
        return switch (reading.standing(span)) {
            case DURING -> NONE;
            case BEFORE -> tag("span", reading.word("noLonger")).with("class", "mark then");
            case AFTER -> tag("span", reading.word("notYet")).with("class", "mark then");
        };
    }

    /** A line that is set back if it was not so at the chosen time. */
    Html.Element line(Span span, Html... content) {
        Html.Element line = tag("li", content).and(away(span));
        return reading.standing(span) == Span.Standing.DURING ? line : line.with("class", "away");
    }
}
