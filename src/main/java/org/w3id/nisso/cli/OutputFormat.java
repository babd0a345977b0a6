package org.w3id.nisso.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.nisso.export.GraphFormat;
import org.w3id.nisso.export.RowFormat;
import org.w3id.nisso.network.NetworkFormat;

/** What {@code --format} takes: {@code table}, and the extensions of the formats for rows, for graphs and for graph tools. */
final class OutputFormat {

    static final String TABLE = "table";
    /** For people who know the W3C's XML results by that name. */
    private static final String XML = "xml";

    private final String name;

    private OutputFormat(String name) {
        this.name = name;
    }

    /**
     * Reads the value of the option.
     *
     * @param names the formats that the command knows
     * @throws Misuse if there is no such format
     */
    static OutputFormat of(String given, List<String> names) {
        String name = given.toLowerCase(Locale.ROOT);
        if (!names.contains(name)) {
            throw new Misuse("There is no format " + given + ". --format takes " + String.join(", ", names) + ".");
        }
        return new OutputFormat(name);
    }

    /** The names of those for any answer, for rows first. */
    static List<String> all() {
        return Stream.of(Stream.of(TABLE), rowNames().stream(), graphNames().stream()).flatMap(s -> s).toList();
    }

    /** The names of those for the answer of a canned query, whose header can say what its nodes are. */
    static List<String> withNetworks() {
        return Stream.concat(all().stream(), Stream.of(NetworkFormat.values()).map(NetworkFormat::extension)).toList();
    }

    boolean isTable() {
        return name.equals(TABLE);
    }

    boolean isGraph() {
        return graphNames().contains(name);
    }

    /** The format for a graph tool, if it is one. */
    Optional<NetworkFormat> forNetwork() {
        return NetworkFormat.forExtension(name);
    }

    /** Tells whether a terminal can show it. */
    boolean isText() {
        return forNetwork().map(NetworkFormat::isText).orElse(true);
    }

    /**
     * The format for rows.
     *
     * @throws Misuse if this is a format for graphs
     */
    RowFormat forRows() {
        Optional<RowFormat> format = RowFormat.forExtension(name.equals(XML) ? RowFormat.SRX.extension() : name);
        return format.orElseThrow(() -> new Misuse("This answer is a table, and " + name + " is for graphs. Choose " + TABLE + ", "
                + String.join(", ", rowNames()) + "."));
    }

    /**
     * The format for a graph; Turtle stands in for the table.
     *
     * @throws Misuse if this is a format for rows
     */
    GraphFormat forGraph() {
        return isTable() ? GraphFormat.TTL : GraphFormat.forExtension(name)
                .orElseThrow(() -> new Misuse("This answer is a graph, and " + name + " is for tables. Choose "
                        + String.join(", ", graphNames()) + "."));
    }

    private static List<String> rowNames() {
        return Stream.concat(Stream.of(RowFormat.values()).map(RowFormat::extension), Stream.of(XML)).toList();
    }

    private static List<String> graphNames() {
        return Stream.of(GraphFormat.values()).map(GraphFormat::extension).toList();
    }

    /** The names, for the help. */
    static final class Names extends java.util.ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(all());
        }
    }

    /** The names with those for graph tools, for the help. */
    static final class NamesWithNetworks extends java.util.ArrayList<String> {
        private static final long serialVersionUID = 1L;

        NamesWithNetworks() {
            super(withNetworks());
        }
    }
}
