package org.w3id.nisso.server.vocabulary;

/** How wide a text will be at most, estimated: the server knows no fonts, and a box that is a little too wide does no harm. */
final class TextWidth {

    private static final double LATIN = 8.6;
    private static final double WIDE = 15;
    private static final double SMALL = 0.88;
    /** From here on, most letters of the scripts in use are as wide as they are high. */
    private static final int FIRST_WIDE = 0x2E80;

    private TextWidth() { }

    /** The width of a text of the usual size, in pixels. */
    static int of(String text) {
        return (int) Math.ceil(text.codePoints().mapToDouble(c -> c < FIRST_WIDE ? LATIN : WIDE).sum());
    }

    /** The width of a small text, in pixels. */
    static int small(String text) {
        return (int) Math.ceil(of(text) * SMALL);
    }
}
