package org.w3id.nisso.catalog;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** Turns what Jena's parser says into sentences without codes, escapes and names of tokens. */
final class ParserWords {

    private static final String END = "The query ends before it is complete.";

    /**
     * The known sayings. The parser speaks of the names of tokens, of character codes, and of all that it would have liked. What
     * it quotes may be as long as the query, so no pattern here goes into a group once for each character.
     */
    private enum Saying {
        EARLY_END("Encountered \"<EOF>\".*", said -> END),
        WORD("Encountered \" (?:<[^>]*>|\"(?:[^\"\\\\]|\\\\.)*\") \"(.*?) \".*",
                said -> quoted(said.group(1)) + " cannot stand here."),
        END_WITHIN_WORD("Lexical error\\.?\\s+Encountered: <EOF> after prefix \"(.*)\"\\s*",
                said -> "The query ends within " + quoted(said.group(1)) + "."),
        END_AFTER_NOTHING("Lexical error\\.?\\s+Encountered: <EOF>.*", said -> END),
        CHARACTER_WITHIN_WORD("Lexical error\\.?\\s+Encountered: '(\\d+)' \\(\\d+\\), after prefix \"(.*)\"\\s*",
                said -> "After " + quoted(said.group(2)) + " there is " + character(said.group(1)) + ", which cannot stand there."),
        CHARACTER("Lexical error\\.?\\s+Encountered: '(\\d+)' \\(\\d+\\).*",
                said -> "There is " + character(said.group(1)) + ", which cannot stand here."),
        PREFIX("Unresolved prefixed name: (.*)", said -> "The prefix of " + Wording.quoted(said.group(1)) + " is not declared."),
        UNGROUPED("Non-group key variable in SELECT: (\\S+)", said -> said.group(1)
                + " is selected, but is neither in GROUP BY nor within COUNT, MIN, MAX or the like."),
        BOUND_TWICE("BIND: Variable used when already in-scope: (\\S+) in (.*)",
                said -> said.group(1) + " has a value already where " + said.group(2) + " gives it another.");

        private final Pattern form;
        private final Function<MatchResult, String> words;

        Saying(String form, Function<MatchResult, String> words) {
            this.form = Pattern.compile("\\s*" + form, Pattern.DOTALL);
            this.words = words;
        }
    }

    private ParserWords() { }

    /** One sentence on one line; what is not known stays as the parser has it, but for its lists. */
    static String translated(String message) {
        int list = message.indexOf("\nWas expecting");
        String said = list < 0 ? message : message.substring(0, list);
        for (Saying saying : Saying.values()) {
            Matcher matcher = saying.form.matcher(said);
            if (matcher.matches()) {
                return saying.words.apply(matcher);
            }
        }
        String line = StringEscapeUtils.unescapeJava(said).replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? "The query cannot be read." : line.endsWith(".") ? line : line + ".";
    }

    private static String quoted(String escaped) {
        return Wording.quoted(StringEscapeUtils.unescapeJava(escaped));
    }

    private static String character(String code) {
        int character = Integer.parseInt(code);
        switch (character) {
            case ' ':
                return "a space";
            case '\t':
                return "a tab";
            case '\n':
            case '\r':
                return "the end of the line";
            case '\u00A0':
                return "a no-break space";
            case '\u3000':
                return "a full-width space";
            case '\uFEFF':
                return "a byte order mark";
            default:
                // The parser reads halves of characters beyond U+FFFF.
                return Character.isISOControl(character) || character <= 0xFFFF && Character.isSurrogate((char) character)
                        ? "a character that cannot be shown" : "“" + Character.toString(character) + "”";
        }
    }
}
