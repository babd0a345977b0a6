package org.w3id.nisso.server.api;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Writes texts as literals of other languages. What cannot be seen, or would turn the text around it, is written by its number. */
final class Quoting {

    private Quoting() { }

    /** Tells whether a text can be shown and kept within the single quotes of a shell. */
    static boolean fitsShell(String text) {
        return text.codePoints().allMatch(c -> c == '\n' || isVisible(c));
    }

    /** A word of a POSIX shell; for a text that {@linkplain #fitsShell fits}. */
    static String shell(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** A string of Python 3. */
    static String python(String text) {
        return quoted(text, Quoting::isVisible, c -> String.format(c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
    }

    /** A string of Java, in ASCII. */
    static String java(String text) {
        // A unicode escape is read before anything else, so those below 128, which might be a quote or an end of line, are octal.
        return quoted(text, c -> c >= ' ' && c < 0x7F, c -> c < 0x80 ? String.format("\\%03o", c)
                : Character.toString(c).chars().mapToObj(unit -> String.format("\\u%04x", unit)).reduce("", String::concat));
    }

    private static String quoted(String text, IntPredicate plain, IntFunction<String> escape) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (plain.test(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(escape.apply(c));
            }
        });
        return out.append('"').toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
