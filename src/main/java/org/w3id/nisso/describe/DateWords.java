package org.w3id.nisso.describe;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/**
 * Dates as people write them, as precise as they are and no more.
 *
 * @param text      such as {@code 13 April 1941} or {@code April 1941}
 * @param precision {@code to the day}, {@code to the month} or {@code to the year}
 */
public record DateWords(String text, String precision) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);

    /** The words for an {@code xsd:date}, {@code xsd:gYearMonth} or {@code xsd:gYear}; empty for any other literal. */
    public static Optional<DateWords> of(Node literal) {
        try {
            String written = literal.getLiteralLexicalForm();
            if (XSDDatatype.XSDdate.equals(literal.getLiteralDatatype())) {
                return Optional.of(new DateWords(LocalDate.parse(written).format(DAY), "to the day"));
            }
            if (XSDDatatype.XSDgYearMonth.equals(literal.getLiteralDatatype())) {
                return Optional.of(new DateWords(YearMonth.parse(written).format(MONTH), "to the month"));
            }
            if (XSDDatatype.XSDgYear.equals(literal.getLiteralDatatype())) {
                return Optional.of(new DateWords(Year.parse(written).format(YEAR), "to the year"));
            }
            return Optional.empty();
        } catch (DateTimeException withTimeZoneOrWrong) {
            return Optional.empty();
        }
    }
}
