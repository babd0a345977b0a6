package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.nisso.server.data.Parts.Part;
import org.w3id.nisso.rdf.DateWords;
import org.w3id.nisso.server.http.Html;

/**
 * Nodes that are read on the spot, such as a tenure or a participation: first what the folder has without a group, by its value alone,
 * then the rest as names and values; each with its own sources. For one page.
 */
record Opened(Reading reading, Parts parts, TermWords terms, Marks marks) {

    private static final int DEEPEST = 3;
    /** A longer text stands on lines of its own. */
    private static final int LONG = 80;

    /**
     * Whose statements are read.
     *
     * @param node  the node
     * @param owner the named thing whose citations support them: the node itself, or the one that holds it
     * @param topic the property with which it is held; empty for a node with a name
     */
    private record Teller(Node node, Node owner, Optional<Node> topic) { }

    /**
     * How a node stands where it is read.
     *
     * @param leaving the statement by which it stands there, which is not repeated
     * @param lead    what stands before what it says
     * @param after   the marks of that statement
     * @param brief   whether only the gist is read: what the node is, when it was, and what else it says of the thing of the page
     * @param depth   inside how many nodes without a name it stands
     */
    private record Frame(Triple leaving, Html lead, Html after, boolean brief, int depth) { }

    /**
     * What a node says.
     *
     * @param node    a node with a name
     * @param leaving the statement by which it stands where it does, which is not repeated
     * @param after   the marks of that statement
     * @param brief   whether only the gist is read: what the node is, when it was, and what else it says of the thing of the page
     */
    Html of(Node node, Triple leaving, Html after, boolean brief) {
        Html lead = reading.portrait().isNameless(node) ? Marks.NONE : terms.of(node);
        return whole(new Teller(node, node, Optional.empty()), new Frame(leaving, lead, after, brief, 0));
    }

    /**
     * What a node without a name says.
     *
     * @param leaving the statement by which it stands where it does, which is not repeated
     * @param holding the statement with which a named thing holds it, perhaps across another
     * @param lead    what stands before it, such as the name of that thing
     * @param after   the marks of the statement by which it stands there
     */
    Html inside(Node node, Triple leaving, Triple holding, Html lead, Html after) {
        Teller teller = new Teller(node, holding.getSubject(), Optional.of(holding.getPredicate()));
        return whole(teller, new Frame(leaving, lead, after, false, 0));
    }

    /** What a node is called: by what it says at once, else by what it connects, else by the first that it says. */
    String headline(Node node, Triple leaving) {
        List<Part> told = parts.of(node, leaving);
        String heads = told.stream().filter(Part::isHead).map(this::words).collect(Collectors.joining(", "));
        return !heads.isEmpty() ? heads : terms.isCalled(node) || told.isEmpty() ? terms.text(node)
                : name(told.get(0)) + ": " + words(told.get(0));
    }

    private String words(Part part) {
        return part.values().stream().map(terms::text).collect(Collectors.joining(", "));
    }

    private Html whole(Teller teller, Frame frame) {
        List<Part> told = parts.of(teller.node(), frame.leaving()).stream().filter(part -> !frame.brief() || isGist(part)).toList();
        List<Part> heads = told.stream().filter(Part::isHead).toList();
        Run run = new Run();
        boolean toBeCalled = teller.node().isURI() && frame.lead().equals(Marks.NONE);
        if (!frame.lead().equals(Marks.NONE)) {
            run.add(frame.lead(), frame.after());
        }
        if (toBeCalled && heads.isEmpty()) {
            run.add(called(teller.node(), frame.leaving()), frame.after());
        }
        heads.forEach(part -> run.add(values(teller, part, frame.depth()), mark(teller, part, frame.depth())));
        if (frame.lead().equals(Marks.NONE) && !frame.after().equals(Marks.NONE)) {
            run.add(Marks.NONE, frame.after());
        }
        List<Html> others = told.stream().filter(part -> !part.isHead()).map(part -> pair(teller, part, frame.depth())).toList();
        Html more = toBeCalled && !heads.isEmpty() ? ownPage(teller.node(), frame.leaving()) : Marks.NONE;
        return Html.all(List.of(run.written(), more,
                others.isEmpty() ? Marks.NONE : tag("dl", Html.all(others)).with("class", "parts")));
    }

    private Html called(Node node, Triple leaving) {
        return tag("a", headline(node, leaving)).with("href", reading.page(node));
    }

    private Html pair(Teller teller, Part part, int depth) {
        Html.Element pair = tag("div", tag("dt", name(part)), tag("dd", values(teller, part, depth), mark(teller, part, depth)));
        return isLong(part) ? pair.with("class", "long") : pair;
    }

    private Html ownPage(Node node, Triple leaving) {
        return tag("a", "→").with("href", reading.page(node)).with("class", "own").with("aria-label", headline(node, leaving));
    }

    /** A link to the page of a node, by its headline. */
    Html link(Node node, Triple leaving) {
        return node.isBlank() ? Html.text("…") : called(node, leaving);
    }

    private boolean isGist(Part part) {
        return part.isHead() || part.values().contains(reading.portrait().thing()) || part.values().stream().anyMatch(value -> value.isBlank()
                || value.isLiteral() && DateWords.of(value, reading.language()).isPresent());
    }

    private String name(Part part) {
        return part.slot().flatMap(slot -> slot.name(reading.language())).orElseGet(() -> terms.name(part.property()));
    }

    private boolean isLong(Part part) {
        return part.values().stream().anyMatch(value -> value.isBlank()
                || value.isLiteral() && value.getLiteralLexicalForm().length() > LONG);
    }

    private Html values(Teller teller, Part part, int depth) {
        List<Html> shown = part.values().stream().map(value -> value(teller, part.property(), value, depth)).distinct().toList();
        List<Html> all = new ArrayList<>();
        shown.forEach(value -> {
            if (!all.isEmpty()) {
                all.add(text("; "));
            }
            all.add(value);
        });
        return Html.all(all);
    }

    /** Within a node without a name all has the sources of that node, which stand once after it. */
    private Html mark(Teller teller, Part part, int depth) {
        return depth > 0 && teller.node().isBlank() ? Marks.NONE : marks.of(Triple.create(teller.node(), part.property(),
                part.values().get(0)), false, teller.owner(), teller.topic().orElse(part.property()));
    }

    private Html value(Teller teller, Node property, Node value, int depth) {
        if (!value.isBlank() || depth == DEEPEST) {
            return terms.of(value);
        }
        Teller inner = new Teller(value, teller.owner(), teller.topic().or(() -> Optional.of(property)));
        Frame frame = new Frame(Triple.create(teller.node(), property, value), Marks.NONE, Marks.NONE, false, depth + 1);
        return tag("div", whole(inner, frame)).with("class", "inside");
    }
}
