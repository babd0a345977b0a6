package org.w3id.nisso.export;

import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.sparql.exec.RowSet;

/**
 * The forms in which rows are written: the one list from which routes, help and documents are made. Safe for many threads.
 *
 * <p>CSV, TSV, SRJ and SRX are as the W3C has them. JSON is an array of flat objects, and NDJSON one such object a line: every
 * object has every column; numbers and booleans are native, any other literal is its text, a thing is its address, and what is
 * unbound is {@code null}. All are UTF-8 and streamed row by row.
 */
public enum RowFormat {
    /** Comma-separated values: addresses bare, literals by their text. */
    CSV("csv", "text/csv; charset=utf-8; header=present", (rows, out) -> w3c(ResultSetLang.RS_CSV, rows, out)),
    /** Tab-separated values: terms as in Turtle. */
    TSV("tsv", "text/tab-separated-values; charset=utf-8", (rows, out) -> w3c(ResultSetLang.RS_TSV, rows, out)),
    /** An array of flat objects. */
    JSON("json", "application/json", FlatJson::writeArray),
    /** One flat object a line. */
    NDJSON("ndjson", "application/x-ndjson", FlatJson::writeLines),
    /** SPARQL 1.1 Query Results JSON. */
    SRJ("srj", "application/sparql-results+json", (rows, out) -> w3c(ResultSetLang.RS_JSON, rows, out)),
    /** SPARQL Query Results XML. */
    SRX("srx", "application/sparql-results+xml", (rows, out) -> w3c(ResultSetLang.RS_XML, rows, out));

    private interface Writing {
        void write(RowSet rows, OutputStream out);
    }

    private final String extension;
    private final String mediaType;
    private final Writing writing;

    RowFormat(String extension, String mediaType, Writing writing) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.writing = writing;
    }

    /** The ending of a file's name or a path, without the dot. */
    public String extension() {
        return extension;
    }

    /** The media type with its parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The format of an extension, in any case and without the dot. */
    public static Optional<RowFormat> forExtension(String extension) {
        String wanted = extension.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(f -> f.extension.equals(wanted)).findFirst();
    }

    /**
     * Writes rows.
     *
     * @param rows the rows, which are used up
     * @param out  where to; flushed once at the end, left open
     * @throws org.apache.jena.atlas.RuntimeIOException if it cannot be written
     */
    public void write(RowSet rows, OutputStream out) {
        QuietStream quiet = new QuietStream(out);
        writing.write(rows, quiet);
        quiet.finish();
    }

    private static void w3c(Lang form, RowSet rows, OutputStream out) {
        ResultsWriter.create().lang(form).write(out, rows);
    }
}
