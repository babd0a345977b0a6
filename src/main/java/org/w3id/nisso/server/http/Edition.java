package org.w3id.nisso.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.EtagUtils;
import org.w3id.nisso.server.front.VersionedAddress;
import org.w3id.nisso.store.Generation;

/**
 * Says from which data an answer was made, and spares a client an answer that it has already (RFC 9110, sections 8.8.3 and 13.1.2).
 * An answer depends on the data, the address and the chosen form alone, so its entity tag is known before the answer is.
 */
public final class Edition {

    private static final int TAG_BYTES = 12;

    private Edition() { }

    /**
     * Notes the data version and the entity tag with the response. To be called when it is certain that there is an answer.
     *
     * @param variant what was chosen for this client besides the address, such as the media type; possibly empty
     * @return true if the client has this very answer; then the response is complete, and nothing may be written
     */
    public static boolean isKnownTo(HttpServletRequest request, HttpServletResponse response, Visit visit, String variant) {
        return isKnownTo(request, response, visit.generation(), visit.base(request) + '\n' + variant);
    }

    /** The same for a generation. */
    public static boolean isKnownTo(HttpServletRequest request, HttpServletResponse response, Generation generation,
            String variant) {
        note(response, generation);
        String whole = generation.manifest().identity() + '\n' + request.getRequestURI() + '\n'
                + Objects.requireNonNullElse(request.getQueryString(), "") + '\n' + variant;
        return isKnown(request, response, hash(whole.getBytes(StandardCharsets.UTF_8)), keeping(request, generation));
    }

    /** An answer is to be kept, but asked about each time, because the next build may change it; unless its address names the version. */
    private static String keeping(HttpServletRequest request, Generation generation) {
        Object asked = request.getAttribute(VersionedAddress.ATTRIBUTE);
        String served = generation.manifest().dataVersion();
        if (asked == null) {
            return "no-cache";
        }
        if (!asked.equals(served)) {
            throw Problem.of(ProblemKind.NOT_FOUND, "The version " + asked + " of the data is not served here; it is " + served
                    + " now. Leave /version/" + asked + " out of the address to see what it says today.")
                    .offering(List.of(VersionedAddress.of(request.getRequestURI(), served))).asException();
        }
        return "public, max-age=31536000, immutable";
    }

    /** The same for a file that is part of the program and may change with it only. */
    public static boolean isKnownTo(HttpServletRequest request, HttpServletResponse response, byte[] file) {
        return isKnown(request, response, hash(file), "max-age=60");
    }

    private static boolean isKnown(HttpServletRequest request, HttpServletResponse response, String hash, String keeping) {
        String tag = '"' + hash + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", keeping);
        boolean known = names(request.getHeaders("If-None-Match"), tag);
        if (known) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return known;
    }

    /** Notes the data version alone, with an answer that has no address of its own. */
    public static void note(HttpServletResponse response, Generation generation) {
        response.setHeader("X-Data-Version", generation.manifest().dataVersion());
    }

    /** A list may come in several lines (RFC 9110, section 5.3), and a tag may be that of an encoded form. */
    private static boolean names(Enumeration<String> conditions, String tag) {
        for (String one : String.join(",", Collections.list(conditions)).split(",")) {
            String stripped = one.strip();
            // A proxy that compresses makes the tag weak; for this condition the weak comparison is the right one.
            String strong = stripped.startsWith("W/") ? stripped.substring(2) : stripped;
            if (strong.equals("*") || EtagUtils.matches(tag, strong)) {
                return true;
            }
        }
        return false;
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
