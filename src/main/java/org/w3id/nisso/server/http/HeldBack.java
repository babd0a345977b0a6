package org.w3id.nisso.server.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * A response that is not hurried: nothing goes out before the buffer is full or the answer is whole. Writers flush when they
 * give up, and a flush would turn a failure that could still be told into a broken connection.
 */
final class HeldBack extends HttpServletResponseWrapper {

    private final boolean chunksAreKnown;

    HeldBack(HttpServletResponse response, String protocol) {
        super(response);
        this.chunksAreKnown = protocol.equals("HTTP/1.1");
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (chunksAreKnown && !containsHeader("Content-Length")) {
            // To a client that asks for the connection to be closed, Jetty would mark the end of the answer by the end of the
            // connection alone, and a part would look like the whole. The end of the chunks is unmistakable.
            setHeader("Transfer-Encoding", "chunked");
        }
        return new Unhurried(super.getOutputStream());
    }

    /** Fuseki forbids to keep any answer; one that has a tag may be kept, because it can be asked about. */
    @Override
    public void setHeader(String name, String value) {
        boolean forbidden = name.equalsIgnoreCase("Pragma") || name.equalsIgnoreCase("Cache-Control") && value.contains("no-store");
        if (!forbidden || !containsHeader("ETag")) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void flushBuffer() {
        // The container sends what is left when the request has been handled.
    }

    private static final class Unhurried extends ServletOutputStream {

        private final ServletOutputStream out;

        Unhurried(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() {
            // See flushBuffer.
        }

        @Override
        public void close() {
            // See flushBuffer.
        }
    }
}
