package org.w3id.nisso.network;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that neither flushes nor closes what is behind it, whatever a writer does. */
final class Unhurried extends FilterOutputStream {

    Unhurried(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void flush() {
        // Once at the end, by whoever owns the stream.
    }

    @Override
    public void close() {
        // The stream stays open.
    }
}
