package org.w3id.nisso.catalog;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How messages quote what people typed. */
final class Wording {

    private static final int LONGEST = 80;

    private Wording() { }

    /** A text in quotation marks, on one line, and cut if it is long. */
    static String quoted(String text) {
        return "“" + shortened(text) + "”";
    }

    /** A text on one line, and cut if it is long. */
    static String shortened(String text) {
        String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        boolean cut = line.codePointCount(0, line.length()) > LONGEST;
        return cut ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…" : line;
    }

    /** Sentences one after another, without those that are empty. */
    static String sentences(String... sentences) {
        return Stream.of(sentences).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    }
}
