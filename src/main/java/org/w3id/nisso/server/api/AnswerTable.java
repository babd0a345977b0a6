package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.ThingPaths;
import org.w3id.nisso.server.http.Visit;

/** Rows as a table for people: a thing is shown by its label, that of the row or else its own, and leads to its page. */
final class AnswerTable {

    private static final String LABEL = "Label";
    /** A text of more characters than this is set in a wide column; a shorter one, such as a date, stays on one line. */
    private static final int LONG = 40;

    private final AddressSpace addresses;
    private final List<Var> columns;
    /** Names that the rows do not bring, by address. */
    private final Map<String, String> names;

    private AnswerTable(List<Var> columns, Map<String, String> names, AddressSpace addresses) {
        this.columns = columns;
        this.names = names;
        this.addresses = addresses;
    }

    /** The table of all of these rows, which are used up. */
    static Html of(RowSet rows, Visit visit, String language) {
        List<Var> variables = rows.getResultVars();
        List<Var> columns = variables.stream().filter(v -> !isLabelOfAnother(v, variables)).toList();
        List<Binding> all = new ArrayList<>();
        rows.forEachRemaining(row -> all.add(row.detach()));
        AnswerTable table = new AnswerTable(columns, names(all, columns, visit, language), visit.description().addresses());
        List<Html> lines = all.stream().map(table::line).toList();
        Html heading = tag("tr", Html.all(table.columns.stream()
                .map(v -> tag("th", words(v)).with("scope", "col")).toList()));
        Html whole = tag("table", tag("thead", heading), tag("tbody", Html.all(lines)));
        return tag("div", whole).with("class", "wide").with("tabindex", "0");
    }

    /** The names of the things for which the rows have none, asked for together. */
    private static Map<String, String> names(List<Binding> rows, List<Var> columns, Visit visit, String language) {
        AddressSpace addresses = visit.description().addresses();
        Set<Node> nameless = rows.stream().flatMap(row -> columns.stream()
                .filter(column -> row.get(column.getVarName() + LABEL) == null).map(row::get)
                .filter(node -> node != null && addresses.contains(node))).collect(Collectors.toSet());
        return visit.entities().labels(nameless, language);
    }

    /** The name of a column as people write it: {@code inForceFrom} is shown as "in force from"; the files keep the name. */
    private static String words(Var column) {
        return column.getVarName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static boolean isLabelOfAnother(Var variable, List<Var> all) {
        String name = variable.getVarName();
        return name.endsWith(LABEL) && all.contains(Var.alloc(name.substring(0, name.length() - LABEL.length())));
    }

    private Html line(Binding row) {
        return tag("tr", Html.all(columns.stream()
                .map(v -> cell(row.get(v), row.get(v.getVarName() + LABEL)).with("data-column", words(v))).toList()));
    }

    private Html.Element cell(@Nullable Node node, @Nullable Node label) {
        if (node == null) {
            return tag("td");
        }
        if (!node.isURI()) {
            return withLanguage(tag("td", text(node)).with("class", width(text(node))), node);
        }
        String shown = label == null ? name(node.getURI()) : text(label);
        String address = addresses.contains(node) ? ThingPaths.page(addresses, node.getURI()) : node.getURI();
        Html.Element cell = tag("td", link(address, shown)).with("class", width(shown));
        return label == null ? cell : withLanguage(cell, label);
    }

    private String name(String address) {
        return names.getOrDefault(address, addresses.shorten(address));
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
