package org.w3id.nisso.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jline.utils.WCWidth;

/**
 * A table in aligned columns. Widths are counted in columns of a terminal, where a Chinese or Japanese character takes two (Unicode
 * Standard Annex 11, East Asian Width) and a combining mark none.
 */
final class TextTable {

    private static final String GAP = "  ";

    private final List<String> header;
    private final int widest;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table with cells as wide as they are. */
    TextTable(List<String> header) {
        this(header, Integer.MAX_VALUE);
    }

    /**
     * A table whose cells are cut where they are too wide.
     *
     * @param header the names of the columns
     * @param widest how many columns of a terminal a cell may take
     */
    TextTable(List<String> header, int widest) {
        this.header = List.copyOf(header);
        this.widest = widest;
    }

    /** Adds a row with a cell for each column; line breaks become spaces. */
    void add(List<String> cells) {
        rows.add(cells.stream().map(cell -> cut(cell.replaceAll("\\R|\\p{Cntrl}", " "))).toList());
    }

    /** Prints the header, a rule, and the rows. */
    void print(PrintStream out) {
        int[] widths = widths();
        out.println(line(header, widths));
        out.println(line(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths));
        rows.forEach(row -> out.println(line(row, widths)));
    }

    /** How many columns of a terminal a text takes. */
    static int width(String text) {
        return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }

    private String cut(String text) {
        if (width(text) <= widest) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            if (width(kept.toString()) + Math.max(0, WCWidth.wcwidth(c)) >= widest) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.append('…').toString();
    }

    private int[] widths() {
        int[] widths = new int[header.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = width(header.get(column));
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        return widths;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            line.append(cell);
            if (column < widths.length - 1) {
                line.append(" ".repeat(widths[column] - width(cell))).append(GAP);
            }
        }
        return line.toString().stripTrailing();
    }
}
