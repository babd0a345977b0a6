package org.w3id.nisso.server.front;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.util.BufferUtil;

/**
 * Encodes by gzip, piece by piece, an answer that is too large to be held. For one answer; not for two threads at once.
 */
final class Coder {

    private static final int BUFFER = 16 * 1024;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
    private final GZIPOutputStream packing;

    Coder() {
        try {
            packing = new GZIPOutputStream(out, BUFFER);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    /**
     * Takes the next piece.
     *
     * @param last whether it is the last
     * @return what can go out by now; perhaps nothing
     */
    ByteBuffer next(ByteBuffer piece, boolean last) {
        try {
            BufferUtil.writeTo(piece, packing);
            if (last) {
                packing.close();
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        ByteBuffer ready = ByteBuffer.wrap(out.toByteArray());
        out.reset();
        return ready;
    }
}
