package org.w3id.nisso.server.http;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests with very many parameters, in the address or in a form. Jetty bounds how many names there are, but not how many
 * values one name has, and copies all values for each that comes: half a megabyte of them would keep a processor for minutes.
 */
public final class FewParameters extends Handler.Wrapper {

    private static final int MOST = 1000;
    private static final String FORM = "application/x-www-form-urlencoded";

    /** Stands before a handler. */
    public FewParameters(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String query = request.getHttpURI().getQuery();
        if (query != null && query.chars().filter(c -> c == '&').count() > MOST) {
            Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400, refusal());
            return true;
        }
        return super.handle(isForm(request) ? new Counted(request) : request, response, callback);
    }

    private static boolean isForm(Request request) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
    }

    private static String refusal() {
        return "The request has more than " + MOST + " parameters, and none may have as many.";
    }

    /** A form that fails to be read when it has too many parameters. */
    private static final class Counted extends Request.Wrapper {

        private int seen;

        Counted(Request request) {
            super(request);
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk chunk = seen > MOST ? null : super.read();
            if (chunk != null && !Content.Chunk.isFailure(chunk)) {
                count(chunk.getByteBuffer());
                if (seen > MOST) {
                    chunk.release();
                }
            }
            return seen > MOST ? Content.Chunk.from(new BadMessageException(HttpStatus.PAYLOAD_TOO_LARGE_413, refusal())) : chunk;
        }

        private void count(ByteBuffer bytes) {
            for (int i = bytes.position(); i < bytes.limit(); i++) {
                seen += bytes.get(i) == '&' ? 1 : 0;
            }
        }
    }
}
