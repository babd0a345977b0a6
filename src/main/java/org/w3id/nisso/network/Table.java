package org.w3id.nisso.network;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes tables as CSV (RFC 4180) in UTF-8 without a byte order mark: a header, then a row for each thing; what is missing is an
 * empty cell.
 *
 * <p>A cell that begins with {@code =}, {@code +}, {@code -}, {@code @} or a tab is written as it is. A spreadsheet may take such
 * a cell for a formula, and some programs put an apostrophe before it; but R, pandas, Neo4j and SQL databases keep the apostrophe,
 * so that the label would no longer be the label, and a date before our era or a minus would no longer be a number. These files
 * are for such readers. For a spreadsheet, import them with all columns as text. Safe for many threads.
 */
final class Table {

    private Table() { }

    /**
     * Writes a table.
     *
     * @param format  how cells are quoted
     * @param columns the columns
     * @param things  what the rows are about
     * @param out     where to; flushed, left open
     * @throws IOException if it cannot be written
     */
    static <T> void write(CSVFormat format, List<Column<T>> columns, List<T> things, OutputStream out) throws IOException {
        CSVPrinter printer = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), format);
        printer.printRecord(columns.stream().map(Column::name));
        for (T thing : things) {
            printer.printRecord(columns.stream().map(column -> column.cell(thing).orElse(null)));
        }
        printer.flush();
    }
}
