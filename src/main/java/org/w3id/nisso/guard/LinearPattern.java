package org.w3id.nisso.guard;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of SPARQL, matched by RE2/J: in time linear in the text, whatever the pattern, where Java's own engine may
 * need exponential time. Immutable.
 *
 * @param compiled the pattern as RE2/J has it
 */
record LinearPattern(Pattern compiled) {

    private static final String FLAGS = "smixq";

    /**
     * Reads a pattern.
     *
     * @param pattern the pattern, a string
     * @param flags   flags as {@code regex} and {@code REPLACE} take them; null for none
     * @throws Refused           if the pattern has what RE2/J does not know, or is too large
     * @throws ExprEvalException if a value is no string, or a flag is none of SPARQL's; an error of the expression alone
     */
    static LinearPattern of(NodeValue pattern, @Nullable NodeValue flags) {
        if (!pattern.isString() || flags != null && !flags.isString()) {
            throw new ExprEvalException("The pattern and the flags of a regular expression are strings");
        }
        return of(pattern.getString(), flags == null ? "" : flags.getString());
    }

    private static LinearPattern of(String pattern, String flags) {
        if (!flags.chars().allMatch(flag -> FLAGS.indexOf(flag) >= 0)) {
            throw new ExprEvalException("The flags of a regular expression are s, m, i, x and q");
        }
        try {
            return new LinearPattern(Pattern.compile(flags.contains("q") ? Pattern.quote(pattern) : PatternText.of(pattern, flags),
                    mask(flags)));
        } catch (PatternSyntaxException unknown) {
            requireLegal(pattern);
            throw Refused.notOffered("The regular expression \"" + Refused.shortened(pattern) + "\" cannot be used: "
                    + unknown.getDescription() + ": " + Refused.shortened(unknown.getPattern()) + ".");
        }
    }

    /** What is wrong by the rules of ARQ as well is an error of the expression, as it always was. */
    private static void requireLegal(String pattern) {
        try {
            java.util.regex.Pattern.compile(pattern);
        } catch (java.util.regex.PatternSyntaxException illegal) {
            throw new ExprEvalException("Not a regular expression: " + illegal.getDescription());
        }
    }

    private static int mask(String flags) {
        return (flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0) | (flags.contains("m") ? Pattern.MULTILINE : 0)
                | (flags.contains("s") ? Pattern.DOTALL : 0);
    }

    /** Begins to match a text, which ends when the query is to stop. */
    Matcher matcher(String text, Signal signal) {
        return compiled.matcher(new WatchedText(text, signal));
    }
}
