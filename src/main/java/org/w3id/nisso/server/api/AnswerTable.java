package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.FmtUtils;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.ThingPaths;

/** Rows as a table for people: a thing is shown by its label, where the row has one, and leads to its page. */
final class AnswerTable {

    private static final String LABEL = "Label";
    /** A text of more characters than this is set in a wide column; a shorter one, such as a date, stays on one line. */
    private static final int LONG = 40;

    private final AddressSpace addresses;
    private final List<Var> columns;

    private AnswerTable(List<Var> variables, AddressSpace addresses) {
        this.addresses = addresses;
        this.columns = variables.stream().filter(v -> !isLabelOfAnother(v, variables)).toList();
    }

    /** The table of all of these rows, which are used up. */
    static Html of(RowSet rows, AddressSpace addresses) {
        AnswerTable table = new AnswerTable(rows.getResultVars(), addresses);
        List<Html> lines = new ArrayList<>();
        while (rows.hasNext()) {
            lines.add(table.line(rows.next()));
        }
        Html heading = tag("tr", Html.all(table.columns.stream()
                .map(v -> tag("th", v.getVarName()).with("scope", "col")).toList()));
        Html whole = tag("table", tag("thead", heading), tag("tbody", Html.all(lines)));
        return tag("div", whole).with("class", "wide").with("tabindex", "0");
    }

    private static boolean isLabelOfAnother(Var variable, List<Var> all) {
        String name = variable.getVarName();
        return name.endsWith(LABEL) && all.contains(Var.alloc(name.substring(0, name.length() - LABEL.length())));
    }

    private Html line(Binding row) {
        return tag("tr", Html.all(columns.stream().map(v -> cell(row.get(v), row.get(v.getVarName() + LABEL))).toList()));
    }

    private Html cell(@Nullable Node node, @Nullable Node label) {
        if (node == null) {
            return tag("td");
        }
        if (!node.isURI()) {
            return withLanguage(tag("td", text(node)).with("class", width(text(node))), node);
        }
        String shown = label == null ? addresses.shorten(node.getURI()) : text(label);
        String address = addresses.contains(node) ? ThingPaths.page(addresses, node.getURI()) : node.getURI();
        Html.Element cell = tag("td", link(address, shown)).with("class", width(shown));
        return label == null ? cell : withLanguage(cell, label);
    }

    /** A text may run from right to left, or hold marks that would turn its neighbours round; so each keeps to its cell. */
    private static Html withLanguage(Html.Element cell, Node node) {
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
