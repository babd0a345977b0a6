package org.w3id.nisso.chronicle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/**
 * The days that a date can mean: one, or those of a month or a year. Immutable.
 *
 * @param first the first of them
 * @param last  the last of them
 */
public record Days(LocalDate first, LocalDate last) {

    /**
     * The days of an {@code xsd:date}, {@code xsd:gYearMonth} or {@code xsd:gYear}.
     *
     * @return empty for any other term
     */
    public static Optional<Days> of(Node date) {
        if (!date.isLiteral()) {
            return Optional.empty();
        }
        try {
            String written = date.getLiteralLexicalForm();
            if (XSDDatatype.XSDdate.equals(date.getLiteralDatatype())) {
                return Optional.of(new Days(LocalDate.parse(written), LocalDate.parse(written)));
            }
            if (XSDDatatype.XSDgYearMonth.equals(date.getLiteralDatatype())) {
                YearMonth month = YearMonth.parse(written);
                return Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
            }
            if (XSDDatatype.XSDgYear.equals(date.getLiteralDatatype())) {
                Year year = Year.parse(written);
                return Optional.of(new Days(year.atDay(1), year.atDay(year.length())));
            }
            return Optional.empty();
        } catch (DateTimeException withTimeZoneOrWrong) {
            return Optional.empty();
        }
    }

    /** Tells whether it is one day. */
    public boolean isOne() {
        return first.equals(last);
    }
}
