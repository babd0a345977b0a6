package org.w3id.nisso.network;

/** Characters that a format cannot hold. */
final class Characters {

    private static final int REPLACEMENT = 0xFFFD;

    private Characters() { }

    /** A text for XML 1.0 (section 2.2, Char); what XML cannot hold, even escaped, becomes the replacement character. */
    static String forXml(String text) {
        return text.codePoints().map(c -> isXml(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** The same for the value of an attribute, in which an XML reader turns line ends and tabs into spaces (section 3.3.3). */
    static String forXmlAttribute(String text) {
        return forXml(text).replaceAll("\\s+", " ");
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
