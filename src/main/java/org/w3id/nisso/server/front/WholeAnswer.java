package org.w3id.nisso.server.front;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.EtagUtils;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is complete, and may be given more than once: its body in each coding that was asked for, made once. Safe for many
 * threads.
 */
final class WholeAnswer {

    /** Of the connection or the moment, or set for each form anew. */
    private static final List<HttpHeader> NOT_LASTING = List.of(HttpHeader.DATE, HttpHeader.SERVER, HttpHeader.CONTENT_LENGTH,
            HttpHeader.TRANSFER_ENCODING, HttpHeader.CONNECTION, HttpHeader.ETAG);
    private static final Set<ContentCoding> CODINGS = EnumSet.of(ContentCoding.GZIP, ContentCoding.ZSTD);
    private static final int WEIGHT_OF_FIELDS = 2048;

    private final @Nullable String entityTag;
    private final HttpFields fields;
    private final boolean codable;
    private final byte[] body;
    private final Map<ContentCoding, Form> forms = new ConcurrentHashMap<>();

    /**
     * An answer.
     *
     * @param fields its header fields
     * @param body   its body, as it is; not to be changed any more
     */
    WholeAnswer(HttpFields fields, byte[] body) {
        this.entityTag = fields.get(HttpHeader.ETAG);
        this.body = body;
        boolean codableKind = isCodable(fields);
        this.codable = codableKind && body.length >= ContentCoding.WORTHWHILE;
        HttpFields.Mutable lasting = HttpFields.build(fields);
        NOT_LASTING.forEach(lasting::remove);
        if (codableKind) {
            lasting.ensureField(new HttpField(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString()));
        }
        this.fields = lasting.asImmutable();
    }

    /** Tells whether an answer with these header fields may be encoded: its kind gains by it, and it is not encoded yet. */
    static boolean isCodable(HttpFields fields) {
        return !fields.contains(HttpHeader.CONTENT_ENCODING) && ContentCoding.helps(fields.get(HttpHeader.CONTENT_TYPE));
    }

    /**
     * Tells whether it may be given again: it is an answer, and by its tag it depends on the data and the request alone.
     *
     * @param status its status; 0 if none was set, which goes out as 200
     */
    boolean mayBeKept(int status) {
        return (status == HttpStatus.OK_200 || status == 0) && entityTag != null;
    }

    /** How much memory it takes, about, with its encoded forms; in bytes. */
    int weight() {
        return body.length + body.length / 2 + WEIGHT_OF_FIELDS;
    }

    /** Tells whether the form that suits a client has been made, so that it takes no time to give it. */
    boolean isReadyFor(HttpFields request) {
        return forms.containsKey(codingFor(request));
    }

    private ContentCoding codingFor(HttpFields request) {
        return codable ? ContentCoding.likedBy(request, CODINGS) : ContentCoding.IDENTITY;
    }

    /** The answer in the coding that suits a client. */
    Form suiting(HttpFields request) {
        ContentCoding coding = codingFor(request);
        Form form = forms.get(coding);
        return form != null ? form : forms.computeIfAbsent(coding, this::in);
    }

    private Form in(ContentCoding coding) {
        byte[] bytes = coding.encoded(body);
        HttpFields.Mutable all = HttpFields.build(fields);
        if (entityTag != null) {
            all.put(HttpHeader.ETAG, coding.tagged(entityTag));
        }
        HttpFields unchanged = HttpFields.build(all).remove(HttpHeader.CONTENT_TYPE);
        if (coding != ContentCoding.IDENTITY) {
            all.put(HttpHeader.CONTENT_ENCODING, coding.token());
        }
        return new Form(preEncoded(all.put(HttpHeader.CONTENT_LENGTH, bytes.length)), preEncoded(unchanged), bytes);
    }

    /** The same fields in the form in which they go out, so that they are not encoded for every answer anew. */
    private static HttpFields preEncoded(HttpFields fields) {
        HttpFields.Mutable encoded = HttpFields.build();
        fields.forEach(field -> encoded.add(field.getHeader() == null ? new PreEncodedHttpField(field.getName(), field.getValue())
                : new PreEncodedHttpField(field.getHeader(), field.getName(), field.getValue())));
        return encoded.asImmutable();
    }

    /** Tells whether a client has this answer, in whatever coding (RFC 9110, section 13.1.2). */
    boolean isKnownTo(HttpFields request) {
        return entityTag != null && request.contains(HttpHeader.IF_NONE_MATCH)
                && request.getCSV(HttpHeader.IF_NONE_MATCH, true).stream().anyMatch(this::isNamedBy);
    }

    private boolean isNamedBy(String condition) {
        // A proxy that compresses makes the tag weak; for this condition the weak comparison is the right one.
        String tag = condition.startsWith("W/") ? condition.substring(2) : condition;
        return tag.equals("*") || EtagUtils.matches(entityTag, tag);
    }

    /**
     * The answer in one coding.
     *
     * @param fields    the header fields
     * @param unchanged those for a client that has the answer
     * @param bytes     the body
     */
    record Form(HttpFields fields, HttpFields unchanged, byte[] bytes) { }
}
