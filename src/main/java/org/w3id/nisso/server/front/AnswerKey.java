package org.w3id.nisso.server.front;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What of a request its answer depends on, besides the data: the address, and the header fields that servlets choose by. */
final class AnswerKey {

    /** Between the parts; stands in no address and in no field (RFC 9110, section 5.5). */
    private static final char END = '\n';

    private AnswerKey() { }

    static String of(Request request) {
        HttpURI address = request.getHttpURI();
        HttpFields fields = request.getHeaders();
        StringBuilder key = new StringBuilder(256).append(VersionedAddress.versionOf(request)).append(END)
                .append(address.getPathQuery()).append(END);
        append(key, fields.get(HttpHeader.ACCEPT));
        append(key, fields.get(HttpHeader.ACCEPT_LANGUAGE));
        append(key, fields.get(HttpHeader.COOKIE));
        return key.toString();
    }

    private static void append(StringBuilder key, @Nullable String field) {
        if (field != null) {
            key.append(field);
        }
        key.append(END);
    }
}
