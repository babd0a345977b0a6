package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.nisso.rdf.DateWords;
import org.w3id.nisso.describe.Portrait;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Languages;

/** The statements of a page: those of the thing and those that point at it, by property, dates first. */
final class StatementList {

    /** Of more values than this, the others are folded away. */
    private static final int MOST_OPEN = 8;

    private final Portrait portrait;
    private final TermWords terms;
    private final SourceList sources;

    StatementList(Portrait portrait, TermWords terms, SourceList sources) {
        this.portrait = portrait;
        this.terms = terms;
        this.sources = sources;
    }

    /** What is stated of the thing. */
    List<Html> own() {
        List<Html> lines = new ArrayList<>();
        sorted(portrait.statements(), Comparator.comparing(entry -> !isDate(entry.getValue()))).stream()
                .filter(entry -> !Shown.isOfApparatus(entry.getKey()) && !entry.getKey().equals(DCTerms.description.asNode()))
                .forEach(entry -> addGroup(lines, entry.getKey(), entry.getValue()));
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Html> all = new ArrayList<>(List.of(tag("h2", "What is stated"), tag("dl", Html.all(lines))));
        if (!portrait.inferred().isEmpty()) {
            all.add(tag("p", tag("span", "inferred").with("class", "mark"), text(" What is marked so was not written down: it follows"
                    + " from what was, by the rules of the ontology, and has its sources there.")).with("class", "small"));
        }
        return all;
    }

    /** What points at the thing, with the ways to the other parts. */
    List<Html> pointing(String address) {
        List<Html> lines = new ArrayList<>();
        sorted(portrait.pointing(), Comparator.comparing(entry -> false)).forEach(entry -> {
            lines.add(tag("dt", text("is “"), terms.term(entry.getKey()), text("” of")));
            lines.add(values(entry.getValue(), value -> tag("li", pointing(value.node()), inferred(value))));
        });
        if (lines.isEmpty()) {
            return List.of();
        }
        return List.of(tag("h2", "What points here"), tag("dl", Html.all(lines)), ways(address));
    }

    private Html ways(String address) {
        List<Html> ways = new ArrayList<>();
        long page = portrait.window().page();
        if (page > 1) {
            ways.add(tag("span", link(Paging.of(address, page - 1), "Before these")).with("class", "way"));
        }
        if (portrait.more()) {
            ways.add(text("Not all is shown. "));
            ways.add(link(Paging.of(address, page + 1), "More"));
        }
        return ways.isEmpty() ? Html.all(ways) : tag("p", Html.all(ways));
    }

    private void addGroup(List<Html> lines, Node property, List<Portrait.Value> values) {
        Html doubt = portrait.isDoubtful(property) ? mark("in doubt") : Html.all(List.of());
        boolean written = values.stream().anyMatch(value -> !value.inferred());
        lines.add(tag("dt", terms.term(property), written ? sources.marks(property) : Html.all(List.of()), doubt));
        lines.add(values(values, value -> tag("li", terms.of(value.node()), inferred(value))));
    }

    private Html pointing(Node node) {
        if (node.isURI()) {
            return terms.of(node);
        }
        Html inside = terms.inside(node, 0);
        return portrait.holding(node).map(holding -> held(holding, inside)).orElse(inside);
    }

    private Html held(Triple holding, Html inside) {
        return Html.all(List.of(terms.of(holding.getSubject()), text(", "), terms.term(holding.getPredicate()), inside));
    }

    private Html values(List<Portrait.Value> values, Function<Portrait.Value, Html> line) {
        List<Html> lines = values.stream().sorted(Comparator.comparing(Portrait.Value::inferred)
                .thenComparing(value -> terms.sortedBy(value.node()))).map(line).toList();
        if (lines.size() <= MOST_OPEN) {
            return tag("dd", tag("ul", Html.all(lines)));
        }
        Html folded = tag("details", tag("summary", (lines.size() - MOST_OPEN) + " more"),
                tag("ul", Html.all(lines.subList(MOST_OPEN, lines.size()))));
        return tag("dd", tag("ul", Html.all(lines.subList(0, MOST_OPEN))), folded);
    }

    private static Html inferred(Portrait.Value value) {
        return value.inferred() ? mark("inferred") : Html.all(List.of());
    }

    private static Html mark(String word) {
        return tag("span", word).with("class", "mark");
    }

    private List<Map.Entry<Node, List<Portrait.Value>>> sorted(Map<Node, List<Portrait.Value>> groups,
            Comparator<Map.Entry<Node, List<Portrait.Value>>> before) {
        return groups.entrySet().stream().sorted(before
                .thenComparing(entry -> entry.getValue().stream().allMatch(Portrait.Value::inferred))
                .thenComparing(entry -> terms.sortedBy(entry.getKey())).thenComparing(entry -> entry.getKey().getURI())).toList();
    }

    private static boolean isDate(List<Portrait.Value> values) {
        return values.stream().filter(value -> !value.inferred()).map(Portrait.Value::node)
                .anyMatch(node -> node.isLiteral() && DateWords.of(node, Languages.USUAL).isPresent());
    }
}
