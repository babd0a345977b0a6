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
     * What a node says.
     *
     * @param node    a node with a name
     * @param leaving the statement by which it stands where it does, which is not repeated
     * @param after   the marks of that statement
     * @param brief   whether only the gist is read: what the node is, when it was, and what else it says of the thing of the page
     */
    Html of(Node node, Triple leaving, Html after, boolean brief) {
        return whole(new Teller(node, node, Optional.empty()), leaving, after, brief, 0);
    }

    /**
     * What a node without a name says.
     *
     * @param holding the statement with which a named thing holds it, perhaps across another
     */
    Html inside(Node node, Triple leaving, Triple holding) {
        return whole(new Teller(node, holding.getSubject(), Optional.of(holding.getPredicate())), leaving, Marks.NONE, false, 0);
    }

    /** What a node is called by what it says at once; by what it connects if the folder does not say what that is. */
    String headline(Node node, Triple leaving) {
        String heads = parts.of(node, leaving).stream().filter(Part::isHead).flatMap(part -> part.values().stream()).map(terms::text)
                .collect(Collectors.joining(", "));
        return heads.isEmpty() ? terms.text(node) : heads;
    }

    private Html whole(Teller teller, Triple leaving, Html after, boolean brief, int depth) {
        List<Part> told = parts.of(teller.node(), leaving).stream().filter(part -> !brief || isGist(part)).toList();
        boolean named = teller.node().isURI() && !reading.portrait().isNameless(teller.node());
        boolean headed = told.stream().anyMatch(Part::isHead);
        Run heads = new Run();
        if (named || teller.node().isURI() && !headed) {
            heads.add(terms.of(teller.node()), after);
        }
        told.stream().filter(Part::isHead).forEach(part -> heads.add(values(teller, part, depth), mark(teller, part, depth)));
        if (!named) {
            heads.add(Marks.NONE, after);
        }
        List<Html> others = told.stream().filter(part -> !part.isHead()).map(part -> {
            Html.Element pair = tag("div", tag("dt", name(part)), tag("dd", values(teller, part, depth), mark(teller, part, depth)));
            return (Html) (isLong(part) ? pair.with("class", "long") : pair);
        }).toList();
        Html more = !named && headed && teller.node().isURI() ? ownPage(teller.node(), leaving) : Marks.NONE;
        return Html.all(List.of(heads.written(), more,
                others.isEmpty() ? Marks.NONE : tag("dl", Html.all(others)).with("class", "parts")));
    }

    private Html ownPage(Node node, Triple leaving) {
        return tag("a", "→").with("href", reading.page(node)).with("class", "own").with("aria-label", headline(node, leaving));
    }

    /** A link to the page of a node, by its headline. */
    Html link(Node node, Triple leaving) {
        return node.isBlank() ? Html.text("…") : tag("a", headline(node, leaving)).with("href", reading.page(node));
    }

    private boolean isGist(Part part) {
        return part.isHead() || part.values().contains(reading.portrait().thing()) || part.values().stream().anyMatch(value -> value.isBlank()
                || value.isLiteral() && DateWords.of(value, reading.language()).isPresent());
    }

    private Html name(Part part) {
        return part.slot().flatMap(slot -> slot.name(reading.language())).<Html>map(Html::text)
                .orElseGet(() -> terms.term(part.property()));
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
        return tag("div", whole(inner, Triple.create(teller.node(), property, value), Marks.NONE, false, depth + 1)).with("class", "inside");
    }
}
