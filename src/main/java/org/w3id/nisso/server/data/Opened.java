package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.nisso.describe.Slot;
import org.w3id.nisso.describe.Views;
import org.w3id.nisso.server.http.Html;

/**
 * Nodes that are read on the spot, such as a tenure or a participation: first what the folder has without a group, by its value alone,
 * then the rest as names and values; each with its own sources. For one page.
 */
record Opened(Reading reading, Views views, TermWords terms, Marks marks) {

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

    private record Part(Optional<Slot> slot, Node property, List<Node> values) {

        /** Whether it says at once what the node is. */
        boolean isHead() {
            return slot.isPresent() && slot.get().group().isEmpty();
        }

        double order(List<Slot> slots) {
            return slot.map(slots::indexOf).orElse(slots.size());
        }
    }

    /**
     * What a node says.
     *
     * @param node    a node with a name
     * @param leaving the statement by which it stands where it does, which is not repeated
     * @param after   the marks of that statement
     */
    Html of(Node node, Triple leaving, Html after) {
        return whole(new Teller(node, node, Optional.empty()), leaving, after, 0);
    }

    /**
     * What a node without a name says.
     *
     * @param holding the statement with which a named thing holds it, perhaps across another
     */
    Html inside(Node node, Triple leaving, Triple holding) {
        return whole(new Teller(node, holding.getSubject(), Optional.of(holding.getPredicate())), leaving, Marks.NONE, 0);
    }

    /** What a node is called by what it says at once; by what it connects if the folder does not say what that is. */
    String headline(Node node, Triple leaving) {
        String heads = parts(node, leaving).stream().filter(Part::isHead).flatMap(part -> part.values().stream()).map(terms::text)
                .collect(Collectors.joining(", "));
        return heads.isEmpty() ? terms.text(node) : heads;
    }

    private Html whole(Teller teller, Triple leaving, Html after, int depth) {
        List<Part> parts = parts(teller.node(), leaving);
        List<Html> heads = new ArrayList<>();
        List<Html> others = new ArrayList<>();
        boolean named = teller.node().isURI() && !reading.portrait().isNameless(teller.node());
        boolean headed = parts.stream().anyMatch(Part::isHead);
        if (named || teller.node().isURI() && !headed) {
            heads.add(tag("span", terms.of(teller.node())).with("class", "head"));
        }
        for (Part part : parts) {
            if (part.isHead()) {
                heads.add(tag("span", values(teller, part, depth)).with("class", "head"));
            } else {
                Html.Element pair = tag("div", tag("dt", name(part)), tag("dd", values(teller, part, depth)));
                others.add(isLong(part) ? pair.with("class", "long") : pair);
            }
        }
        Html more = !named && headed && teller.node().isURI() ? ownPage(teller.node()) : Marks.NONE;
        return Html.all(List.of(Html.all(heads), after, more,
                others.isEmpty() ? Marks.NONE : tag("dl", Html.all(others)).with("class", "parts")));
    }

    private Html ownPage(Node node) {
        return tag("a", "→").with("href", reading.page(node)).with("class", "own").with("aria-label", terms.text(node));
    }

    private List<Part> parts(Node node, Triple leaving) {
        List<Slot> slots = views.of(reading.portrait().classes(node)).stream().filter(slot -> !slot.way().inverse()).toList();
        Map<Node, List<Node>> told = new LinkedHashMap<>();
        reading.portrait().inside(node).forEach((property, values) -> {
            List<Node> shown = values.stream().filter(value -> isShown(Triple.create(node, property, value), leaving))
                    .sorted(Comparator.comparing(terms::text)).toList();
            if (!Shown.isOfApparatus(property) && !shown.isEmpty()) {
                told.put(property, shown);
            }
        });
        return told.entrySet().stream().map(entry -> new Part(slots.stream()
                        .filter(slot -> slot.way().property().equals(entry.getKey())).findFirst(), entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble((Part part) -> part.order(slots))
                        .thenComparing(part -> terms.term(part.property()).toString())).toList();
    }

    private boolean isShown(Triple statement, Triple leaving) {
        return !statement.equals(leaving) && !reading.portrait().inferred().contains(statement);
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
        Triple statement = Triple.create(teller.node(), part.property(), part.values().get(0));
        all.add(marks.of(statement, false, teller.owner(), teller.topic().orElse(part.property())));
        return Html.all(all);
    }

    private Html value(Teller teller, Node property, Node value, int depth) {
        if (!value.isBlank() || depth == DEEPEST) {
            return terms.of(value);
        }
        Teller inner = new Teller(value, teller.owner(), teller.topic().or(() -> Optional.of(property)));
        return tag("div", whole(inner, Triple.create(teller.node(), property, value), Marks.NONE, depth + 1)).with("class", "inside");
    }
}
