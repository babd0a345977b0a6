package org.w3id.nisso.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * A print stream that says when nobody reads it any more: a print stream keeps that to itself, and what writes for minutes would
 * go on in vain. For one thread.
 */
final class WatchedOutput extends OutputStream {

    private final PrintStream out;

    WatchedOutput(PrintStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        check();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        check();
    }

    private void check() throws IOException {
        if (out.checkError()) {
            throw new IOException("standard output was closed");
        }
    }
}
