package org.w3id.nisso.server.front;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Holds an answer until it is whole, so that whoever makes it is free before the client has taken it. What is too large for that
 * goes out piece by piece. For one answer; not for two threads at once.
 */
final class HeldAnswer extends Response.Wrapper implements Callback {

    /** What an answer may hold in memory, in bytes. */
    static final int MOST = 2 << 20;

    private final Callback callback;
    private final Consumer<WholeAnswer> whenWhole;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean goesOut;
    private boolean flushed;
    private @Nullable Coder coder;

    /**
     * An answer in the making.
     *
     * @param request   what it answers
     * @param response  where it goes
     * @param callback  is told when it is there
     * @param whenWhole is given the answer, before it goes out, if it was held to its end and has a body
     */
    HeldAnswer(Request request, Response response, Callback callback, Consumer<WholeAnswer> whenWhole) {
        super(request, response);
        this.callback = callback;
        this.whenWhole = whenWhole;
    }

    @Override
    public void write(boolean last, ByteBuffer piece, Callback written) {
        if (!goesOut && held.size() + BufferUtil.length(piece) > MOST) {
            beginToGoOut();
            ByteBuffer before = ByteBuffer.wrap(held.toByteArray());
            pass(false, before, Callback.from(() -> pass(last, piece, written), written::failed));
        } else if (goesOut) {
            pass(last, piece, written);
        } else {
            hold(piece);
            flushed |= !last && held.size() == 0;
            written.succeeded();
        }
    }

    private void hold(ByteBuffer piece) {
        if (BufferUtil.hasContent(piece)) {
            byte[] bytes = BufferUtil.toArray(piece);
            held.write(bytes, 0, bytes.length);
            BufferUtil.clear(piece);
        }
    }

    private void beginToGoOut() {
        goesOut = true;
        HttpFields.Mutable fields = getHeaders();
        if (WholeAnswer.isCodable(fields)) {
            fields.ensureField(new HttpField(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString()));
            if (ContentCoding.likedBy(getRequest().getHeaders(), Set.of(ContentCoding.GZIP)) == ContentCoding.GZIP) {
                coder = new Coder();
                fields.put(HttpHeader.CONTENT_ENCODING, ContentCoding.GZIP.token()).remove(HttpHeader.CONTENT_LENGTH);
                String tag = fields.get(HttpHeader.ETAG);
                if (tag != null) {
                    fields.put(HttpHeader.ETAG, ContentCoding.GZIP.tagged(tag));
                }
            }
        }
    }

    private void pass(boolean last, ByteBuffer piece, Callback written) {
        ByteBuffer out = coder == null ? piece : coder.next(piece, last);
        if (last || out.hasRemaining()) {
            super.write(last, out, written);
        } else {
            written.succeeded();
        }
    }

    @Override
    public void reset() {
        held.reset();
        super.reset();
    }

    @Override
    public void succeeded() {
        if (goesOut) {
            callback.succeeded();
        } else if (held.size() == 0) {
            deliverWithoutBody();
        } else {
            WholeAnswer whole = new WholeAnswer(getHeaders(), held.toByteArray());
            whenWhole.accept(whole);
            Delivery.first(whole, getRequest(), getWrapped(), callback);
        }
    }

    /** Those who leave out the body of an answer to HEAD, or of 304, have flushed it already, before its end. */
    private void deliverWithoutBody() {
        if (flushed) {
            Delivery.withoutLength(getWrapped(), callback);
        } else {
            super.write(true, BufferUtil.EMPTY_BUFFER, callback);
        }
    }

    @Override
    public void failed(Throwable cause) {
        callback.failed(cause);
    }
}
