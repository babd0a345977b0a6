package org.w3id.nisso.server.front;

import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.EtagUtils;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** The content codings in which an answer can go out (RFC 9110, section 8.4.1; zstd: RFC 8878). */
enum ContentCoding {
    /** As it is. */
    IDENTITY("identity"),
    GZIP("gzip"),
    ZSTD("zstd");

    /** Below this many bytes, what is saved on the way is not worth the work at either end. */
    static final int WORTHWHILE = 1024;

    private static final Set<String> TEXTS = Set.of("application/json", "application/x-ndjson", "application/xml", "application/n-triples",
            "application/n-quads", "application/trig", "application/sparql-query", "image/svg+xml");

    private final String token;

    ContentCoding(String token) {
        this.token = token;
    }

    /** The name of the coding in header fields. */
    String token() {
        return token;
    }

    /**
     * The coding that a client likes best (RFC 9110, section 12.5.3); of those that it likes equally, the quickest to undo.
     *
     * @param offered the codings that there are, besides none
     */
    static ContentCoding likedBy(HttpFields request, Set<ContentCoding> offered) {
        if (!request.contains(HttpHeader.ACCEPT_ENCODING)) {
            return IDENTITY;
        }
        List<String> accepted = request.getQualityCSV(HttpHeader.ACCEPT_ENCODING, token -> named(token).ordinal());
        return accepted.stream().map(ContentCoding::named).filter(offered::contains).findFirst().orElse(IDENTITY);
    }

    private static ContentCoding named(String token) {
        return Arrays.stream(values()).filter(coding -> coding.token.equalsIgnoreCase(token)).findFirst().orElse(IDENTITY);
    }

    /** Tells whether answers of a media type become much smaller by a coding. */
    static boolean helps(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = HttpField.getValueParameters(contentType, null);
        return type.startsWith("text/") || type.endsWith("+json") || type.endsWith("+xml") || TEXTS.contains(type);
    }

    /** The entity tag of an answer in this coding, from that of the answer as it is. */
    String tagged(String entityTag) {
        return this == IDENTITY ? entityTag : EtagUtils.rewriteWithSuffix(entityTag, EtagUtils.ETAG_SEPARATOR + token);
    }

    /** Encodes a whole answer. */
    byte[] encoded(byte[] bytes) {
        return switch (this) {
            case IDENTITY -> bytes;
            case GZIP -> gzipped(bytes);
            case ZSTD -> zstandard(bytes);
        };
    }

    private static byte[] gzipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return out.toByteArray();
    }

    private static byte[] zstandard(byte[] bytes) {
        ZstdCompressor compressor = new ZstdCompressor();
        byte[] out = new byte[compressor.maxCompressedLength(bytes.length)];
        return Arrays.copyOf(out, compressor.compress(bytes, 0, bytes.length, out, 0, out.length));
    }
}
