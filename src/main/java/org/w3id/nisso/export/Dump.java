package org.w3id.nisso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.nisso.rdf.AddressSpace;

/**
 * Writes all statements of a dataset, embedded or remote. Immutable; for the one thread that may use the link.
 *
 * @param link      the dataset
 * @param addresses how its graphs are called
 */
public record Dump(RDFLink link, AddressSpace addresses) {

    /**
     * Counts the statements of a dump, which takes a while in a large dataset.
     *
     * @param content what is in the dump
     */
    public long size(DumpContent content) {
        try (QueryExec exec = link.query(content.size(addresses))) {
            return Long.parseLong(exec.select().next().get("size").getLiteralLexicalForm());
        }
    }

    /**
     * Writes a dump. Holds a few statements at a time, whatever the size. There is no limit to the time that it takes; it ends
     * when the stream refuses to take more.
     *
     * @param format   the form
     * @param prefixes the prefixes, for the forms that have some
     * @param out      where to; flushed once at the end, left open. After a failure it has the beginning of a dump or nothing.
     * @param progress is told now and then how many statements have been written
     * @return the number of statements that were written
     * @throws CannotDump if the form cannot hold the graph, or fewer or more statements came than there are
     * @throws org.apache.jena.atlas.RuntimeIOException if it cannot be written
     */
    public long write(DumpFormat format, PrefixMapping prefixes, OutputStream out, LongConsumer progress) {
        long size = size(format.content());
        if (format.looksFirst()) {
            look(format);
        }
        QuietStream quiet = new QuietStream(out);
        try {
            write(format, size, format.writer(quiet, prefixes), progress);
            quiet.finish();
            return size;
        } catch (IOException e) {
            IO.exception(e);
            throw new AssertionError(e);
        }
    }

    /** Finds what the form cannot hold while it can still be said. */
    private void look(DumpFormat format) {
        try (QueryExec exec = statements(format)) {
            new Runs(exec.select()).forEachRemaining(run -> run.statements().forEach(format::check));
        }
    }

    private void write(DumpFormat format, long size, DumpWriter writer, LongConsumer progress) throws IOException {
        long written = 0;
        try (QueryExec exec = statements(format)) {
            Runs runs = new Runs(exec.select());
            writer.start();
            while (runs.hasNext()) {
                Run run = runs.next();
                run.statements().forEach(format::check);
                writer.write(run);
                written += run.statements().size();
                progress.accept(written);
            }
            requireAll(size, written);
            writer.finish();
        }
    }

    private QueryExec statements(DumpFormat format) {
        return link.query(format.content().statements(addresses));
    }

    /** Some engines give a limited number of rows and call that the answer. */
    private static void requireAll(long size, long written) {
        if (size != written) {
            throw new CannotDump("The dump is not whole: there are " + size + " statements, and " + written + " came. Either the"
                    + " data changed meanwhile, then try again; or the SPARQL engine limits the rows of an answer.");
        }
    }
}
