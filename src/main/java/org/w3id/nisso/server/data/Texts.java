package org.w3id.nisso.server.data;

/** Texts as they are repeated to those who sent them. */
final class Texts {

    private static final int LONGEST = 80;

    private Texts() { }

    /** A text that is not too long to be repeated. */
    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** A text without the control characters, which may not stand in a page. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
