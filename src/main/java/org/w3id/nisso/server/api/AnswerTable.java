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

/** Rows as a table for people: a thing is shown by its label, where the row has one. */
final class AnswerTable {

    /** More than anybody reads on one page; the files have them all. */
    private static final int MOST_ROWS = 500;
    private static final String LABEL = "Label";
    /** A text of more characters than this is set in a wide column; a shorter one, such as a date, stays on one line. */
    private static final int LONG = 40;

    private final AddressSpace addresses;
    private final List<Var> columns;

    private AnswerTable(List<Var> variables, AddressSpace addresses) {
        this.addresses = addresses;
        this.columns = variables.stream().filter(v -> !isLabelOfAnother(v, variables)).toList();
    }

    /** The table, with a line that says how many rows it has. */
    static Html of(RowSet rows, AddressSpace addresses) {
        AnswerTable table = new AnswerTable(rows.getResultVars(), addresses);
        List<Html> lines = new ArrayList<>();
        while (rows.hasNext() && lines.size() < MOST_ROWS) {
            lines.add(table.line(rows.next()));
        }
        String count = rows.hasNext() ? "The first " + lines.size() + " rows; the files have all." : lines.size() == 1 ? "1 row."
                : lines.size() + " rows.";
        Html heading = tag("tr", Html.all(table.columns.stream()
                .map(v -> tag("th", v.getVarName()).with("scope", "col")).toList()));
        Html whole = tag("table", tag("thead", heading), tag("tbody", Html.all(lines)));
        return Html.all(List.of(tag("p", count), tag("div", whole).with("class", "wide").with("tabindex", "0")));
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
            return withLanguage(tag("td", text(node)).with("class", text(node).length() > LONG ? "long" : "short"), node);
        }
        String shown = label == null ? addresses.shorten(node.getURI()) : text(label);
        Html name = addresses.contains(node) ? tag("span", shown).with("title", node.getURI()) : link(node.getURI(), shown);
        Html.Element cell = tag("td", name);
        return label == null ? cell : withLanguage(cell, label);
    }

    private static Html withLanguage(Html.Element cell, Node node) {
        return node.isLiteral() && !node.getLiteralLanguage().isEmpty() ? cell.with("lang", node.getLiteralLanguage()) : cell;
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : FmtUtils.stringForNode(node);
    }
}
