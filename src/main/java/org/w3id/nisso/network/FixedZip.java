package org.w3id.nisso.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip file that is written as a stream, one entry after the other, and is the same bytes whenever the same is written into it:
 * every entry bears the same time. Names are UTF-8. For one thread.
 */
final class FixedZip {

    /** Writes the content of one entry. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    // The zip format counts from 1980; at its very first instant Java adds a field that depends on the time zone.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    /** Begins a file on a stream, which stays open at the end. */
    FixedZip(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Writes an entry. */
    void add(String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        content.write(new Unhurried(zip));
        zip.closeEntry();
    }

    /** Ends the file. */
    void finish() throws IOException {
        zip.finish();
    }
}
