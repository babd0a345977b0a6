package org.w3id.nisso.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;

/**
 * What the parser says of a text that is not SPARQL, on one line.
 *
 * @param line   the line, counted from 1; 0 if it does not say
 * @param column the column, counted from 1; 0 if it does not say
 * @param words  its words
 */
record SyntaxError(long line, long column, String words) {

    // "Encountered ... at line 3, column 5. Was expecting one of: ...", "Line 3, column 5: ...", "Lexical error at line 3, ..."
    private static final Pattern PLACE =
            Pattern.compile("\\s*\\b(?:at )?line (\\d+), column (\\d+)[.:]?", Pattern.CASE_INSENSITIVE);
    // Dozens of token names, which help nobody.
    private static final Pattern LONG_LIST = Pattern.compile("\\s*Was expecting one of:.*");

    static SyntaxError of(QueryException e) {
        String words = LONG_LIST.matcher(String.valueOf(e.getMessage()).replaceAll("\\s+", " ")).replaceFirst("").strip();
        Matcher place = PLACE.matcher(words);
        if (place.find()) {
            // The parser's own line and column are those of the last word that it understood.
            return new SyntaxError(Long.parseLong(place.group(1)), Long.parseLong(place.group(2)),
                    sentence(place.replaceFirst("")));
        }
        return e instanceof QueryParseException at
                ? new SyntaxError(Math.max(0, at.getLine()), Math.max(0, at.getColumn()), sentence(words))
                : new SyntaxError(0, 0, sentence(words));
    }

    private static String sentence(String words) {
        String stripped = words.strip();
        return stripped.endsWith(".") ? stripped : stripped + ".";
    }
}
