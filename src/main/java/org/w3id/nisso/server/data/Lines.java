package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.nisso.describe.Entry;
import org.w3id.nisso.describe.Line;
import org.w3id.nisso.describe.Span;
import org.w3id.nisso.rdf.Terms;
import org.w3id.nisso.server.http.Html;

/** Statements of the thing, line by line: each with its marks, when it was, and what its node says. For one page. */
record Lines(Reading reading, TermWords terms, Opened opened, Marks marks) {

    /** Of more lines than this, the others are folded away. */
    private static final int MOST_OPEN = 12;
    private static final int MOST_IN_FULL = 20;

    /** The lines of one entry, or a part of them. */
    Html list(List<Line> lines, boolean brief) {
        return folded(lines.stream().map(line -> item(line, brief)).toList());
    }

    private Html folded(List<Html> items) {
        if (items.size() <= MOST_OPEN + 1) {
            return tag("ul", Html.all(items));
        }
        Html rest = tag("details", tag("summary", reading.word("more", items.size() - MOST_OPEN)),
                tag("ul", Html.all(items.subList(MOST_OPEN, items.size()))));
        return Html.all(List.of(tag("ul", Html.all(items.subList(0, MOST_OPEN))), rest));
    }

    /** Tells whether there is so much that of each node only the gist is read. */
    static boolean isLong(Entry entry) {
        return entry.lines().size() > MOST_IN_FULL;
    }

    /** One line as an item of a list; set back if it was not so at the chosen time. */
    Html item(Line line, boolean brief) {
        boolean pointing = line.statement().getObject().equals(reading.portrait().thing());
        boolean ofItsTime = pointing || line.opened();
        return marks.line(ofItsTime ? line.span() : Span.UNKNOWN, content(line, pointing, brief));
    }

    private Html content(Line line, boolean pointing, boolean brief) {
        Node node = line.node();
        if (line.holding().isPresent()) {
            Node holder = line.holding().get().getSubject();
            Html after = marks.of(line.statement(), line.inferred(), holder, line.holding().get().getPredicate());
            return opened.inside(node, line.statement(), line.holding().get(), named(holder), after);
        }
        // What a node without a name states is read inside, with its marks.
        Html after = line.statement().getSubject().isBlank() ? Marks.NONE : marks.of(line.statement(), line.inferred());
        if (node.isBlank()) {
            return opened.inside(node, line.statement(), line.statement(), Marks.NONE, pointing ? Marks.NONE : after);
        }
        return line.opened() ? opened.of(node, line.statement(), after, brief) : Html.all(List.of(named(node), after));
    }

    /** One line by its name alone, for those that stand elsewhere in full. */
    Html brief(Line line) {
        Node end = line.statement().getObject().equals(reading.portrait().thing()) ? line.statement().getSubject()
                : line.statement().getObject();
        Node shown = end.isBlank() ? line.node() : end;
        return tag("li", reading.portrait().isOpened(shown) ? opened.link(shown, line.statement()) : terms.of(shown), marks.of(line.statement(), line.inferred()));
    }

    private Html named(Node node) {
        String when = node.isURI() ? when(node) : "";
        return when.isEmpty() ? terms.of(node)
                : Html.all(List.of(terms.of(node), tag("span", " (" + when + ")").with("class", "quiet")));
    }

    /** When a thing was, in words as precise as its dates. */
    private String when(Node thing) {
        return Stream.of(first(thing, Terms.START), first(thing, Terms.END)).filter(date -> !date.isEmpty()).distinct()
                .collect(Collectors.joining("–"));
    }

    private String first(Node thing, Node property) {
        List<Node> dates = new ArrayList<>(reading.portrait().inside(thing).getOrDefault(property, List.of()));
        dates.removeIf(date -> !date.isLiteral());
        return dates.stream().map(terms::text).sorted().findFirst().orElse("");
    }
}
