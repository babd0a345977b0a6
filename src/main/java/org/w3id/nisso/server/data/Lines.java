package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
record Lines(Reading reading, TermWords terms, Opened opened, Marks marks, Map<Line, Html> written) {

    /** Of more lines than this, the others are folded away. */
    private static final int MOST_OPEN = 12;
    private static final int MOST_IN_FULL = 20;

    Lines(Reading reading, TermWords terms, Opened opened, Marks marks) {
        this(reading, terms, opened, marks, new HashMap<>());
    }

    /**
     * The lines of one entry, or a part of them. Of very many the first are unfolded; at a chosen time those that were so then, which
     * come first.
     */
    Html list(List<Line> lines, boolean brief) {
        if (lines.size() <= MOST_OPEN + 1) {
            return items(lines, brief);
        }
        List<Line> inOrder = lines.stream().sorted(Comparator.comparing(this::isAway)).toList();
        int then = (int) lines.stream().filter(line -> !isAway(line)).count();
        int unfolded = reading.choices().ofTime() && then > MOST_OPEN ? then : MOST_OPEN;
        return unfolded == lines.size() ? items(lines, brief) : Html.all(List.of(items(inOrder.subList(0, unfolded), brief),
                tag("details", tag("summary", reading.word("more", lines.size() - unfolded)),
                        items(inOrder.subList(unfolded, lines.size()), brief))));
    }

    private Html items(List<Line> lines, boolean brief) {
        return tag("ul", Html.all(lines.stream().map(line -> item(line, brief)).toList()));
    }

    private boolean isAway(Line line) {
        return reading.standing(spanOfStatement(line)) != Span.Standing.DURING;
    }

    /** When a statement was so: it is of the time of the node that makes it, not of the value that it has. */
    private Span spanOfStatement(Line line) {
        return isPointing(line) || line.opened() ? line.span() : Span.UNKNOWN;
    }

    private boolean isPointing(Line line) {
        return line.statement().getObject().equals(reading.portrait().thing());
    }

    /** Tells whether there is so much that of each node only the gist is read. */
    static boolean isLong(Entry entry) {
        return entry.lines().size() > MOST_IN_FULL;
    }

    /** One line as an item of a list; set back if it was not so at the chosen time. */
    private Html item(Line line, boolean brief) {
        return written.computeIfAbsent(line, one -> marks.line(spanOfStatement(one), content(one, isPointing(one), brief)));
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
        Node end = isPointing(line) ? line.statement().getSubject()
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
