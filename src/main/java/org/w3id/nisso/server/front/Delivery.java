package org.w3id.nisso.server.front;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Sends whole answers. No thread waits for a client that is slow to take them. */
final class Delivery {

    private Delivery() { }

    /** Sends an answer that was made for an earlier request, or says that the client has it. */
    static void again(WholeAnswer whole, Request request, Response response, Callback callback) {
        WholeAnswer.Form form = whole.suiting(request.getHeaders());
        if (whole.isKnownTo(request.getHeaders())) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.getHeaders().add(form.unchanged());
            withoutLength(response, callback);
        } else {
            response.setStatus(HttpStatus.OK_200);
            response.getHeaders().add(form.fields());
            response.write(true, ByteBuffer.wrap(form.bytes()), callback);
        }
    }

    /**
     * Sends an answer without a body. At its end, Jetty would add a length of 0, which is not that of the answer that a GET is given,
     * and forbidden (RFC 9110, section 8.6); what is sent before the end has no such line.
     */
    static void withoutLength(Response response, Callback callback) {
        response.write(false, BufferUtil.EMPTY_BUFFER, callback);
    }

    /** Sends an answer for the first time; the response has its status and its fields, as they are without a coding. */
    static void first(WholeAnswer whole, Request request, Response response, Callback callback) {
        WholeAnswer.Form form = whole.suiting(request.getHeaders());
        HttpFields.Mutable fields = response.getHeaders().remove(HttpHeader.TRANSFER_ENCODING);
        form.fields().forEach(field -> fields.remove(field.getName()));
        fields.add(form.fields());
        response.write(true, ByteBuffer.wrap(form.bytes()), callback);
    }
}
