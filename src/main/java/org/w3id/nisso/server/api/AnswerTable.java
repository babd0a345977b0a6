package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.FmtUtils;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.rdf.DateWords;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.ThingPaths;
import org.w3id.nisso.server.http.Visit;

/**
 * Rows as a table for people: a thing is shown by its name in the reader's language and leads to its page, and dates are in words. A
 * label that a row brings, and that is not just the name of its thing, stays as it is.
 */
final class AnswerTable {

    private static final String LABEL = "Label";
    private static final String ROWS_LANGUAGE = "en";
    /** A text of more characters than this is set in a wide column; a shorter one, such as a date, stays on one line. */
    private static final int LONG = 40;

    private final AddressSpace addresses;
    private final List<Var> columns;
    private final ColumnNames titles;
    private final String language;
    /** The names of things in the reader's language, by address. */
    private final Map<String, String> names;
    /** Their names in English, which is the language of the labels in rows; none if that is the reader's. */
    private final Map<String, String> english;

    private AnswerTable(List<Binding> rows, List<Var> columns, Visit visit, String language) {
        this.addresses = visit.description().addresses();
        this.columns = columns;
        this.language = language;
        this.titles = ColumnNames.of(visit, language);
        boolean translated = !language.equals(ROWS_LANGUAGE);
        Set<Node> things = rows.stream().flatMap(row -> columns.stream()
                .filter(column -> translated || row.get(column.getVarName() + LABEL) == null).map(row::get)
                .filter(node -> node != null && addresses.contains(node))).collect(Collectors.toSet());
        this.names = visit.entities().labels(things, language);
        this.english = translated ? visit.entities().labels(things, ROWS_LANGUAGE) : Map.of();
    }

    /** The table of all of these rows, which are used up. */
    static Html of(RowSet rows, Visit visit, String language) {
        List<Var> variables = rows.getResultVars();
        List<Var> columns = variables.stream().filter(v -> !isLabelOfAnother(v, variables)).toList();
        List<Binding> all = new ArrayList<>();
        rows.forEachRemaining(row -> all.add(row.detach()));
        AnswerTable table = new AnswerTable(all, columns, visit, language);
        List<Html> lines = all.stream().map(table::line).toList();
        Html heading = tag("tr", Html.all(columns.stream()
                .map(v -> tag("th", table.titles.of(v.getVarName())).with("scope", "col")).toList()));
        Html whole = tag("table", tag("thead", heading), tag("tbody", Html.all(lines)));
        return tag("div", whole).with("class", "wide").with("tabindex", "0");
    }

    private static boolean isLabelOfAnother(Var variable, List<Var> all) {
        String name = variable.getVarName();
        return name.endsWith(LABEL) && all.contains(Var.alloc(name.substring(0, name.length() - LABEL.length())));
    }

    private Html line(Binding row) {
        return tag("tr", Html.all(columns.stream()
                .map(v -> cell(row.get(v), row.get(v.getVarName() + LABEL)).with("data-column", titles.of(v.getVarName()))).toList()));
    }

    private Html.Element cell(@Nullable Node node, @Nullable Node label) {
        if (node == null) {
            return tag("td");
        }
        if (!node.isURI()) {
            return DateWords.of(node, language).map(date -> date(node, date))
                    .orElseGet(() -> withLanguage(tag("td", text(node)).with("class", width(text(node))), node));
        }
        String address = addresses.contains(node) ? ThingPaths.page(addresses, node.getURI()) : node.getURI();
        if (label == null || isItsName(label, node)) {
            String shown = names.getOrDefault(node.getURI(), label == null ? addresses.shorten(node.getURI()) : text(label));
            return tag("td", link(address, shown)).with("class", width(shown));
        }
        return withLanguage(tag("td", link(address, text(label))).with("class", width(text(label))), label);
    }

    /** Whether a label of the row is but the English name of the thing, for which there is one in the reader's language. */
    private boolean isItsName(Node label, Node thing) {
        return text(label).equals(english.get(thing.getURI()));
    }

    private static Html.Element date(Node node, DateWords date) {
        return tag("td", tag("time", date.text()).with("datetime", node.getLiteralLexicalForm())).with("class", "short");
    }

    /** A text may run from right to left, or hold marks that would turn its neighbours round; so each keeps to its cell. */
    private static Html.Element withLanguage(Html.Element cell, Node node) {
        Html.Element own = cell.with("dir", "auto");
        return node.isLiteral() && !node.getLiteralLanguage().isEmpty() ? own.with("lang", node.getLiteralLanguage()) : own;
    }

    private static String width(String shown) {
        return shown.length() > LONG ? "long" : "short";
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : FmtUtils.stringForNode(node);
    }
}
