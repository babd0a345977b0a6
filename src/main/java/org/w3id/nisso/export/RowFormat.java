package org.w3id.nisso.export;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which rows are written: the one list from which routes, help and documents are made. Safe for many threads.
 *
 * <p>CSV, TSV, SRJ and SRX are as the W3C has them. JSON is an array of flat objects, and NDJSON one such object a line: every
 * object has every column; numbers and booleans are native, any other literal is its text, a thing is its address, and what is
 * unbound is {@code null}. All are UTF-8 and streamed row by row.
 */
public enum RowFormat {
    /** Comma-separated values: addresses bare, literals by their text. */
    CSV("csv", "text/csv; charset=utf-8; header=present", ResultSetLang.RS_CSV),
    /** Tab-separated values: terms as in Turtle. */
    TSV("tsv", "text/tab-separated-values; charset=utf-8", ResultSetLang.RS_TSV),
    /** An array of flat objects. */
    JSON("json", "application/json", FlatJson::writeArray),
    /** One flat object a line. */
    NDJSON("ndjson", "application/x-ndjson", FlatJson::writeLines),
    /** SPARQL 1.1 Query Results JSON. */
    SRJ("srj", "application/sparql-results+json", ResultSetLang.RS_JSON),
    /** SPARQL Query Results XML. */
    SRX("srx", "application/sparql-results+xml", ResultSetLang.RS_XML) {
        @Override
        public void write(RowSet rows, OutputStream out) {
            super.write(RowSetStream.create(rows.getResultVars(), Iter.map(rows, RowFormat::inXml)), out);
        }
    };

    private interface Writing {
        void write(RowSet rows, OutputStream out);
    }

    private final String extension;
    private final String mediaType;
    private final @Nullable Lang form;
    private final Writing writing;

    /** A form of the W3C, which Jena writes. */
    RowFormat(String extension, String mediaType, Lang form) {
        this(extension, mediaType, form, (rows, out) -> ResultsWriter.create().lang(form).write(out, rows));
    }

    /** A form of our own. */
    RowFormat(String extension, String mediaType, Writing writing) {
        this(extension, mediaType, null, writing);
    }

    RowFormat(String extension, String mediaType, @Nullable Lang form, Writing writing) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.form = form;
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
     * @throws CannotDump if XML is wanted and cannot hold a value; rows before it are written by then
     * @throws org.apache.jena.atlas.RuntimeIOException if it cannot be written
     */
    public void write(RowSet rows, OutputStream out) {
        QuietStream quiet = new QuietStream(out);
        writing.write(rows, quiet);
        quiet.finish();
    }

    private static Binding inXml(Binding row) {
        row.forEach((column, value) -> XmlLimits.check(column.getVarName(), value));
        return row;
    }

    /**
     * Writes the answer to an ASK query. The W3C has forms for it in JSON and XML; in the others it is the word {@code true} or
     * {@code false}, under a heading in CSV and TSV.
     *
     * @param answer the answer
     * @param out    where to; flushed once at the end, left open
     */
    public void write(boolean answer, OutputStream out) {
        QuietStream quiet = new QuietStream(out);
        if (form == null) {
            PrintStream text = new PrintStream(quiet, false, StandardCharsets.UTF_8);
            text.print(answer + "\n");
            text.flush();
        } else {
            ResultsWriter.create().lang(form).write(quiet, answer);
        }
        quiet.finish();
    }
}
