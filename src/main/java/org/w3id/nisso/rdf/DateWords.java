package org.w3id.nisso.rdf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/**
 * Dates as people write them, as precise as they are and no more. Immutable.
 *
 * @param text      such as {@code 13 April 1941} or {@code 1941年4月}
 * @param precision how precise it is
 */
public record DateWords(String text, Precision precision) {

    /** How precise a date is. */
    public enum Precision { DAY, MONTH, YEAR }

    /** Patterns for day, month and year by language; those of English serve every other. */
    private static final Map<String, String[]> PATTERNS = Map.of(
            "en", new String[] {"d MMMM uuuu", "MMMM uuuu", "uuuu"},
            "ja", new String[] {"uuuu年M月d日", "uuuu年M月", "uuuu年"},
            "ru", new String[] {"d MMMM uuuu 'г.'", "LLLL uuuu 'г.'", "uuuu 'г.'"});

    /**
     * The words for an {@code xsd:date}, {@code xsd:gYearMonth} or {@code xsd:gYear}.
     *
     * @param literal  a literal
     * @param language the language of the words; English if it is not known here
     * @return empty for any other literal, and for a date with a time zone
     */
    public static Optional<DateWords> of(Node literal, String language) {
        try {
            String written = literal.getLiteralLexicalForm();
            if (XSDDatatype.XSDdate.equals(literal.getLiteralDatatype())) {
                return Optional.of(words(LocalDate.parse(written), Precision.DAY, language));
            }
            if (XSDDatatype.XSDgYearMonth.equals(literal.getLiteralDatatype())) {
                return Optional.of(words(YearMonth.parse(written), Precision.MONTH, language));
            }
            if (XSDDatatype.XSDgYear.equals(literal.getLiteralDatatype())) {
                return Optional.of(words(Year.parse(written), Precision.YEAR, language));
            }
            return Optional.empty();
        } catch (DateTimeException withTimeZoneOrWrong) {
            return Optional.empty();
        }
    }

    /** A day in words. */
    public static String day(LocalDate day, String language) {
        return words(day, Precision.DAY, language).text();
    }

    private static DateWords words(TemporalAccessor date, Precision precision, String language) {
        String known = PATTERNS.containsKey(language) ? language : "en";
        String pattern = PATTERNS.get(known)[precision.ordinal()];
        return new DateWords(DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(known)).format(date), precision);
    }
}
