package org.w3id.nisso.network;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.nisso.catalog.Role;

/** Dates of XML Schema as days. A date, month or year is as precise as its source; what is none of them is no date. */
final class Days {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private Days() { }

    /** The days of a row by the roles of its columns, at least one if the first is known. */
    static Span of(Roles roles, Binding row) {
        Optional<Span> time = roles.player(Role.TIME, row).flatMap(Days::of);
        Optional<LocalDate> begin = roles.player(Role.BEGIN, row).flatMap(Days::of).flatMap(Span::begin)
                .or(() -> time.flatMap(Span::begin));
        Optional<LocalDate> end = roles.player(Role.END, row).flatMap(Days::of).flatMap(Span::begin)
                .or(() -> roles.player(Role.LAST, row).flatMap(Days::of).flatMap(Span::end));
        if (end.isEmpty() && roles.player(Role.BEGIN, row).isEmpty()) {
            end = time.flatMap(Span::end);
        }
        return ordered(begin, end);
    }

    /** The days that a date, a month or a year covers. */
    static Optional<Span> of(Node date) {
        if (!date.isLiteral()) {
            return Optional.empty();
        }
        String text = date.getLiteralLexicalForm();
        try {
            return switch (text.length()) {
                case YEAR -> Optional.of(span(Year.parse(text).atDay(1), Year.parse(text).plusYears(1).atDay(1)));
                case MONTH -> Optional.of(span(YearMonth.parse(text).atDay(1), YearMonth.parse(text).plusMonths(1).atDay(1)));
                case DAY -> Optional.of(span(LocalDate.parse(text), LocalDate.parse(text).plusDays(1)));
                default -> Optional.empty();
            };
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** A span whose end comes after its first day; where the two are the same day, that day is in it. */
    static Span ordered(Optional<LocalDate> begin, Optional<LocalDate> end) {
        boolean turned = begin.isPresent() && end.isPresent() && !begin.get().isBefore(end.get());
        return new Span(begin, turned ? begin.map(day -> day.plusDays(1)) : end);
    }

    private static Span span(LocalDate begin, LocalDate end) {
        return new Span(Optional.of(begin), Optional.of(end));
    }
}
