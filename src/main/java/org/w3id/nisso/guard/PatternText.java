package org.w3id.nisso.guard;

import java.util.stream.Stream;

/**
 * Writes a regular expression of SPARQL (XPath and XQuery Functions and Operators 3.1, section 5.6, as ARQ reads it by Java's
 * rules) for the engine that needs no more than linear time, and refuses what that engine does not know or takes for something
 * else. For one pattern.
 */
final class PatternText {

    /** Of what the engine keeps in memory, counted in characters of the pattern with all that is repeated written out. */
    private static final long MOST_WRITTEN_OUT = 20_000;

    /** What a dot stands for unless it stands for everything: any character but those that end a line. */
    private static final String NO_LINE_END = "[^\\n\\r\\x{85}\\x{2028}\\x{2029}]";
    private static final String OPERATORS = "|*+?";
    private static final String WHITE = "\t\n\r ";

    private final String pattern;
    private final boolean dotIsAll;
    private final boolean whiteIsNothing;
    private final StringBuilder out = new StringBuilder();
    private final Repetitions repetitions = new Repetitions();
    private int at;
    private boolean inClass;

    private PatternText(String pattern, String flags) {
        this.pattern = pattern;
        this.dotIsAll = flags.contains("s");
        this.whiteIsNothing = flags.contains("x");
    }

    /**
     * Writes a pattern.
     *
     * @param flags those of SPARQL; here {@code s} and {@code x} count
     * @throws Refused if it has what the other engine does not know
     */
    static String of(String pattern, String flags) {
        PatternText text = new PatternText(pattern, flags);
        while (text.at < pattern.length()) {
            text.step(pattern.charAt(text.at));
        }
        if (text.repetitions.writtenOut() > MOST_WRITTEN_OUT) {
            throw Refused.notOffered("The pattern \"" + Refused.shortened(pattern) + "\" is too large when all that it repeats is written"
                    + " out. Repeat fewer times.");
        }
        return text.out.toString();
    }

    private void step(char c) {
        if (c == '\\') {
            escape();
        } else if (inClass) {
            withinClass(c);
        } else {
            outsideClass(c);
        }
    }

    private void escape() {
        char what = at + 1 < pattern.length() ? pattern.charAt(at + 1) : '\\';
        if (Character.isDigit(what) && what != '0' || what == 'k') {
            throw without("a reference back to a group (\\" + what + ")", "Ask for the two texts by two variables and compare those.");
        }
        if (!inClass && (what == 'b' || what == 'B')) {
            throw without("the word boundary \\" + what, "Write (^|\\P{L}) before the word and (\\P{L}|$) after it.");
        }
        if (what == 'Q') {
            quotation();
        } else if (what == 'p' || what == 'P') {
            property();
        } else if (what == 'u' && at + 6 <= pattern.length()) {
            atom("\\x{" + pattern.substring(at + 2, at + 6) + "}", 6);
        } else {
            atom(pattern.substring(at, Math.min(at + 2, pattern.length())), 2);
        }
    }

    private void quotation() {
        int end = pattern.indexOf("\\E", at);
        String quoted = end < 0 ? pattern.substring(at) : pattern.substring(at, end + 2);
        atom(quoted, quoted.length());
    }

    private void property() {
        int end = pattern.indexOf('}', at);
        boolean isLong = pattern.startsWith("{", at + 2) && end > 0;
        String property = pattern.substring(at, isLong ? end + 1 : Math.min(at + 2, pattern.length()));
        atom(isLong ? CharacterProperty.written(property, inClass) : property, property.length());
    }

    private void withinClass(char c) {
        if (c == '[') {
            throw without("a class within a class", "Write all its characters into one pair of brackets.");
        }
        if (c == '&' && pattern.startsWith("&&", at)) {
            throw without("the intersection of classes (&&)", "Name the characters that are meant, or use two FILTERs.");
        }
        inClass = c != ']';
        atom(String.valueOf(c), 1);
    }

    private void outsideClass(char c) {
        if (whiteIsNothing && WHITE.indexOf(c) >= 0) {
            at++;
        } else if (c == '[') {
            beginClass();
        } else if (c == '(') {
            open();
        } else if (c == '.' && !dotIsAll) {
            atom(NO_LINE_END, 1);
        } else if (c == '{') {
            count();
        } else if (c == ')') {
            repetitions.close();
            add(")", 1);
        } else if (OPERATORS.indexOf(c) >= 0) {
            refusePossessive(c);
            add(String.valueOf(c), 1);
        } else {
            atom(String.valueOf(c), 1);
        }
    }

    /** A bracket that stands first in a class would stand for itself there, and ends the class by Java's rules. */
    private void beginClass() {
        boolean not = pattern.startsWith("^", at + 1);
        if (pattern.startsWith("]", at + (not ? 2 : 1))) {
            throw without("a ] at the beginning of a class", "Write \\] for the bracket.");
        }
        inClass = true;
        add(not ? "[^" : "[", not ? 2 : 1);
    }

    private void open() {
        if (Stream.of("(?=", "(?!", "(?<=", "(?<!").anyMatch(look -> pattern.startsWith(look, at))) {
            throw without("looking ahead or behind (" + pattern.substring(at, at + 3) + ")",
                    "Use two FILTERs, one with regex and one with !regex.");
        }
        if (pattern.startsWith("(?>", at)) {
            throw without("an atomic group (?>", "Write (?: instead.");
        }
        repetitions.open();
        add("(", 1);
    }

    private void count() {
        int end = pattern.indexOf('}', at);
        String range = end < 0 ? "" : pattern.substring(at + 1, end);
        if (!Repetitions.isRange(range)) {
            throw without("a { that begins no number of times", "Write \\{ for the brace.");
        }
        repetitions.repeat(range);
        add(pattern.substring(at, end + 1), end + 1 - at);
        refusePossessive('}');
    }

    private void refusePossessive(char c) {
        boolean repeats = "*+?}".indexOf(c) >= 0;
        if (repeats && at + 1 < pattern.length() && pattern.charAt(at + 1) == '+') {
            throw without("a possessive repetition (" + c + "+)", "Leave the second + out.");
        }
    }

    private void add(String written, int read) {
        out.append(written);
        at += read;
    }

    /** Something that can be repeated; a class, when its end is reached. */
    private void atom(String written, int read) {
        add(written, read);
        repetitions.add(inClass ? 0 : read);
    }

    private Refused without(String what, String instead) {
        return Refused.notOffered("Regular expressions are matched in linear time here, and therefore without " + what
                + ", as in \"" + Refused.shortened(pattern) + "\". " + instead);
    }
}
