package org.w3id.nisso.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;

/**
 * What is wrong with a text that is not SPARQL, and where, in words for people who do not know the parser.
 *
 * @param line   the line, counted from 1; 0 if it is not known
 * @param column the column, counted from 1; 0 if it is not known
 * @param words  a sentence without line and column
 */
public record SyntaxError(long line, long column, String words) {

    // "Encountered ... at line 3, column 5. Was expecting ...", "Line 3, column 5: ...", "Lexical error at line 3, ...",
    // "[line: 3, col: 5] ..."
    private static final Pattern PLACE = Pattern.compile(
            "(?:\\b(?:at )?line (\\d+), column (\\d+)|\\[line: (\\d+), col: (\\d+)])[.:]?", Pattern.CASE_INSENSITIVE);

    /** What the parser threw, in our words. */
    public static SyntaxError of(QueryException thrown) {
        String said = thrown.getMessage();
        if (said == null || thrown.getCause() instanceof StackOverflowError) {
            // The parser goes down one level of its stack for each level of the query, and says nothing when it is at the end.
            return new SyntaxError(0, 0, "The query is nested too deeply.");
        }
        Matcher place = PLACE.matcher(said);
        if (place.find()) {
            // The exception's own line and column are those of the last word that was understood.
            int group = place.group(1) == null ? 3 : 1;
            return new SyntaxError(Long.parseLong(place.group(group)), Long.parseLong(place.group(group + 1)),
                    ParserWords.translated(place.replaceFirst("")));
        }
        String words = ParserWords.translated(said);
        return thrown instanceof QueryParseException at
                ? new SyntaxError(Math.max(0, at.getLine()), Math.max(0, at.getColumn()), words)
                : new SyntaxError(0, 0, words);
    }

    /** The sentence with line and column, as far as they are known. */
    public String withPlace() {
        String end = line == 0 ? "." : column == 0 ? " (line " + line + ")." : " (line " + line + ", column " + column + ").";
        return words.substring(0, words.length() - 1) + end;
    }
}
