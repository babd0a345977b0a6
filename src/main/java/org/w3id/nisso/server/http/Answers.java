package org.w3id.nisso.server.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.atlas.io.IndentedLineBuffer;

/** Sends whole answers: text that is complete before its first byte goes out, always in UTF-8 and with its length. */
public final class Answers {

    private Answers() { }

    /** Sends a page. */
    public static void page(HttpServletResponse response, Page page) throws IOException {
        page(response, page, "");
    }

    /**
     * Sends a page.
     *
     * @param allowed what this page may do besides, as further directives of a Content Security Policy; possibly empty
     */
    public static void page(HttpServletResponse response, Page page, String allowed) throws IOException {
        // No page loads anything from elsewhere, and scripts come from files only; the browser is told to hold us to that. A
        // directive that is named twice counts as it is named first.
        response.setHeader("Content-Security-Policy", allowed + "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
                + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
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
