package org.w3id.nisso.server.http;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;

/** Adds {@code Link} headers (RFC 8288). */
public final class Links {

    private Links() { }

    /** Adds a link. */
    public static void add(HttpServletResponse response, String address, String relation) {
        add(response, "<" + harmless(address) + ">; rel=\"" + relation + "\"");
    }

    /** Adds a link to something of a known media type. */
    public static void add(HttpServletResponse response, String address, String relation, String mediaType) {
        add(response, "<" + harmless(address) + ">; rel=\"" + relation + "\"; type=\"" + mediaType + "\"");
    }

    /** Says how to cite the answer (RFC 8574). */
    public static void citeAs(HttpServletResponse response, String address) {
        add(response, address, "cite-as");
    }

    private static void add(HttpServletResponse response, String link) {
        if (response.containsHeader("Link")) {
            response.addHeader("Link", link);
        } else {
            // Fuseki's responses write to the log when a header is added that is not there.
            response.setHeader("Link", link);
        }
    }

    /** The address in ASCII, without a character that could end the link or the header. */
    private static String harmless(String address) {
        StringBuilder out = new StringBuilder();
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xFF;
            out.append(c <= ' ' || c >= 0x7F || c == '<' || c == '>' || c == '"' ? String.format("%%%02X", c)
                    : String.valueOf((char) c));
        }
        return out.toString();
    }
}
