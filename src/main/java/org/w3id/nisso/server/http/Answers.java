package org.w3id.nisso.server.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.atlas.io.IndentedLineBuffer;

/** Sends whole answers: text that is complete before its first byte goes out, always in UTF-8 and with its length. */
public final class Answers {

    // No page loads anything from elsewhere, and scripts come from files only; the browser is told to hold us to that.
    private static final Map<String, String> ALLOWED = allowed();

    private static Map<String, String> allowed() {
        Map<String, String> allowed = new LinkedHashMap<>();
        allowed.put("default-src", "'none'");
        List.of("style-src", "img-src", "script-src", "connect-src", "form-action").forEach(what -> allowed.put(what, "'self'"));
        List.of("base-uri", "frame-ancestors").forEach(what -> allowed.put(what, "'none'"));
        return Collections.unmodifiableMap(allowed);
    }

    private Answers() { }

    /** Sends a page. */
    public static void page(HttpServletResponse response, Page page) throws IOException {
        page(response, page, Map.of());
    }

    /**
     * Sends a page.
     *
     * @param otherwise what this page may load otherwise than all: sources by the directive of a Content Security Policy
     */
    public static void page(HttpServletResponse response, Page page, Map<String, String> otherwise) throws IOException {
        Map<String, String> directives = new LinkedHashMap<>(ALLOWED);
        directives.putAll(new TreeMap<>(otherwise));
        response.setHeader("Content-Security-Policy", directives.entrySet().stream().map(d -> d.getKey() + " " + d.getValue())
                .collect(Collectors.joining("; ")));
        response.setHeader("Referrer-Policy", "same-origin");
        text(response, "text/html; charset=utf-8", page.markup());
    }

    /** Sends a JSON value. */
    public static void json(HttpServletResponse response, String mediaType, JsonValue value) throws IOException {
        text(response, mediaType + "; charset=utf-8", write(value));
    }

    /** Sends a text of some media type. */
    public static void text(HttpServletResponse response, String contentType, String text) throws IOException {
        bytes(response, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes of some media type. */
    public static void bytes(HttpServletResponse response, String contentType, byte[] bytes) throws IOException {
        response.setContentType(contentType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    static String write(JsonValue value) {
        IndentedLineBuffer out = new IndentedLineBuffer();
        JSON.write(out, value);
        return out.asString();
    }
}
