package org.w3id.nisso.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.atlas.io.IO;

/**
 * Gathers what is written and passes it on in large pieces, whatever the writer wishes: Jena's CSV writer flushes after every
 * cell, which over a network would be a packet a cell. For one thread.
 */
final class QuietStream extends BufferedOutputStream {

    private static final int PIECE = 16 * 1024;

    QuietStream(OutputStream out) {
        super(out, PIECE);
    }

    @Override
    public void flush() {
        // Only finish() passes on what is left.
    }

    @Override
    public void close() {
        // The stream below belongs to the caller.
    }

    /** Passes on what is left. */
    void finish() {
        try {
            super.flush();
        } catch (IOException e) {
            IO.exception(e);
        }
    }
}
