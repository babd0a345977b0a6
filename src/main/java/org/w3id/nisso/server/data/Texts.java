package org.w3id.nisso.server.data;

/** Texts as they are repeated to those who sent them. */
final class Texts {

    private Texts() { }

    /** A text without the control characters, which may not stand in a page. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
