package org.w3id.nisso.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.nisso.export.GraphFormat;
import org.w3id.nisso.export.RowFormat;

/** What {@code --format} takes: {@code table}, and the extensions of the formats for rows and for graphs. */
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
     * @throws Misuse if there is no such format
     */
    static OutputFormat of(String given) {
        String name = given.toLowerCase(Locale.ROOT);
        if (!all().contains(name)) {
            throw new Misuse("There is no format " + given + ". --format takes " + String.join(", ", all()) + ".");
        }
        return new OutputFormat(name);
    }

    /** All names, for rows first. */
    static List<String> all() {
        return Stream.of(Stream.of(TABLE), rowNames().stream(), graphNames().stream()).flatMap(s -> s).toList();
    }

    boolean isTable() {
        return name.equals(TABLE);
    }

    boolean isGraph() {
        return graphNames().contains(name);
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
}
