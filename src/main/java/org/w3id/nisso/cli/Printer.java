package org.w3id.nisso.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.rdf.AddressSpace;

/** Prints answers to standard output in the format that was asked for. */
final class Printer {

    /** Notes can be long; on a terminal they are cut, in a pipe and in every other format nothing is lost. */
    private static final int WIDEST_ON_TERMINAL = 60;

    private final Console console;
    private final OutputFormat format;
    private final AddressSpace addresses;

    Printer(Console console, OutputFormat format, AddressSpace addresses) {
        this.console = console;
        this.format = format;
        this.addresses = addresses;
    }

    /** Prints rows; as a table, with their number on standard error. */
    void print(RowSet rows) {
        if (!format.isTable()) {
            format.forRows().write(rows, console.out());
            console.out().flush();
            return;
        }
        List<Var> columns = rows.getResultVars();
        List<String> header = columns.stream().map(Var::getVarName).toList();
        TextTable table = console.terminal() ? new TextTable(header, WIDEST_ON_TERMINAL) : new TextTable(header);
        long count = 0;
        for (; rows.hasNext(); count++) {
            Binding row = rows.next();
            List<String> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(text(row.get(column))));
            table.add(cells);
        }
        table.print(console.out());
        console.out().flush();
        console.remark(count == 1 ? "1 row." : count + " rows.");
    }

    /** Prints a graph. */
    void print(Graph graph) {
        PrefixMapping prefixes = new PrefixMappingImpl().setNsPrefixes(PrefixMapping.Standard);
        prefixes.setNsPrefixes(graph.getPrefixMapping());
        format.forGraph().write(graph, prefixes, console.out());
        console.out().flush();
    }

    /** Prints the answer to a question of yes or no. */
    void print(boolean answer) {
        if (format.isTable()) {
            console.out().println(answer ? "yes" : "no");
        } else {
            format.forRows().write(answer, console.out());
            console.out().flush();
        }
    }

    private String text(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return node.isURI() ? addresses.shorten(node.getURI()) : "_:" + node.getBlankNodeLabel();
    }
}
