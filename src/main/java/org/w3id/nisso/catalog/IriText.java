package org.w3id.nisso.catalog;

import java.util.regex.Pattern;

/**
 * Addresses as people write them. A term is made only from a text that passes here: an address with, say, a closing angle
 * bracket in it would break out of its place when the query is sent to a remote engine as text.
 */
final class IriText {

    private static final String SAFE = "[^\\x00-\\x20\\x7f<>\"{}|^`\\\\]";
    private static final Pattern ABSOLUTE = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*://|urn:)" + SAFE + "+");
    private static final Pattern HARMLESS = Pattern.compile(SAFE + "+");

    private IriText() { }

    /** Tells whether a text is an absolute address, as distinct from a short form such as {@code class:key}. */
    static boolean isAbsolute(String text) {
        return ABSOLUTE.matcher(text).matches();
    }

    /** Tells whether a text has only characters that may stand in an address. */
    static boolean isHarmless(String text) {
        return HARMLESS.matcher(text).matches();
    }
}
