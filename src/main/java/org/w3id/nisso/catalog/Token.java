package org.w3id.nisso.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of the text of a query, and where it stands. The parser keeps neither comments nor lines, and several rules are about
 * how a query is written; these read its tokens.
 *
 * @param kind what it is
 * @param text as written; of a variable the name alone
 * @param line its line, counted from 1
 */
record Token(Kind kind, String text, long line) {

    enum Kind { STRING, IRI, COMMENT, VARIABLE, PREFIXED_NAME, BLANK_NODE, WORD, SIGN }

    private static final Pattern FORM = Pattern.compile(
            "(\"\"\".*?\"\"\"|'''.*?'''|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*')"
            + "|(<[^<>\"{}|^`\\\\\\s]*>)"
            + "|(#[^\\n]*)"
            + "|[?$](\\w+)"
            + "|((?:\\p{L}[\\w.-]*)?:(?:[\\w%\\\\-]|[:.](?=[\\w:%\\\\-]))*)"
            + "|(_:\\w+)"
            + "|(\\w+)"
            + "|(\\S)", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    /** All tokens of a text, comments included. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = FORM.matcher(text);
        long line = 1;
        int counted = 0;
        while (matcher.find()) {
            line += text.substring(counted, matcher.start()).chars().filter(c -> c == '\n').count();
            counted = matcher.start();
            tokens.add(token(matcher, line));
        }
        return tokens;
    }

    private static Token token(Matcher matcher, long line) {
        for (Kind kind : Kind.values()) {
            String text = matcher.group(kind.ordinal() + 1);
            if (text != null) {
                return new Token(kind, text.stripTrailing(), line);
            }
        }
        throw new AssertionError("Every alternative of the pattern is a kind");
    }

    /** The tokens without the comments. */
    static List<Token> withoutComments(List<Token> tokens) {
        return tokens.stream().filter(t -> t.kind != Kind.COMMENT).toList();
    }

    /** Tells whether this is a key word or a sign, in any case. */
    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(word);
    }

    /** Tells whether this is a variable. */
    boolean isVariable() {
        return kind == Kind.VARIABLE;
    }
}
