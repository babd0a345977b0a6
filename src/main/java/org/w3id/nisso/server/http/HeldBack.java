package org.w3id.nisso.server.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * A response that is not hurried: nothing goes out before the answer is whole, or too large to be held. So a failure on the way can
 * still be told instead of breaking the connection. For one thread.
 */
final class HeldBack extends HttpServletResponseWrapper {

    /** What is held, in bytes. */
    private static final int MOST = 2 << 20;
    private static final String NUMBER_OF_FUSEKI = "Fuseki-Request-Id";

    private final boolean chunksAreKnown;
    private final Held held = new Held();

    HeldBack(HttpServletResponse response, String protocol) {
        super(response);
        this.chunksAreKnown = protocol.equals("HTTP/1.1");
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return held;
    }

    /** Sends what is held; the answer is whole. */
    void release() throws IOException {
        if (held.bytes.size() > 0 && !held.goesOut) {
            super.setContentLength(held.bytes.size());
            held.bytes.writeTo(super.getOutputStream());
        }
    }

    /** The length is known when the answer is whole. */
    @Override
    public void setContentLength(int length) { }

    @Override
    public void setContentLengthLong(long length) { }

    /** Fuseki forbids to keep any answer; one that has a tag may be kept, because it can be asked about. And it numbers its requests. */
    @Override
    public void setHeader(String name, String value) {
        boolean forbidden = name.equalsIgnoreCase("Pragma") || name.equalsIgnoreCase("Cache-Control") && value.contains("no-store");
        if (!(forbidden && containsHeader("ETag")) && !name.equals(NUMBER_OF_FUSEKI)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void flushBuffer() {
        // See release.
    }

    private ServletOutputStream beginToGoOut() throws IOException {
        if (chunksAreKnown) {
            // To a client that asks for the connection to be closed, Jetty would mark the end of the answer by the end of the
            // connection alone, and a part would look like the whole. The end of the chunks is unmistakable.
            super.setHeader("Transfer-Encoding", "chunked");
        }
        return super.getOutputStream();
    }

    private final class Held extends ServletOutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean goesOut;

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("This response is written by one thread to its end");
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            if (goesOut) {
                HeldBack.super.getOutputStream().write(some, from, length);
            } else if (bytes.size() + length > MOST) {
                goesOut = true;
                ServletOutputStream out = beginToGoOut();
                bytes.writeTo(out);
                bytes.reset();
                out.write(some, from, length);
            } else {
                bytes.write(some, from, length);
            }
        }

        @Override
        public void flush() {
            // See release.
        }

        @Override
        public void close() {
            // See release.
        }
    }
}
