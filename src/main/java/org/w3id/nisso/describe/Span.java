package org.w3id.nisso.describe;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.w3id.nisso.rdf.Terms;

/**
 * The days on which something can have been. Immutable.
 *
 * @param start the first day on which it can have begun; empty if that is not known
 * @param end   the last day on which it can have ended; empty if that is not known or it is open
 * @param lastsThroughEnd whether it still lasts on that day, as an event does; else the day already belongs to what follows
 */
public record Span(Optional<LocalDate> start, Optional<LocalDate> end, boolean lastsThroughEnd) {

    /** Of something of which no date is known. */
    public static final Span UNKNOWN = open(Optional.empty());

    /** What begins earlier comes first, and what has no date last. */
    public static final Comparator<Span> IN_TIME = Comparator
            .comparing((Span span) -> span.start().or(span::end).orElse(LocalDate.MAX))
            .thenComparing(span -> span.end().orElse(LocalDate.MAX));

    /** How something stands to a day or a period. */
    public enum Standing { DURING, BEFORE, AFTER }

    /** Of something without an end. */
    static Span open(Optional<LocalDate> start) {
        return new Span(start, Optional.empty(), false);
    }

    static Span in(Graph graph, Node thing) {
        return new Span(days(graph, thing, Terms.EARLIEST_START).min(Comparator.naturalOrder()),
                days(graph, thing, Terms.LATEST_END).max(Comparator.naturalOrder()),
                graph.contains(thing, Terms.LASTS_THROUGH_END, NodeValue.TRUE.asNode()));
    }

    private static Stream<LocalDate> days(Graph graph, Node thing, Node property) {
        return graph.find(thing, property, Node.ANY).toList().stream().flatMap(triple -> day(triple.getObject()).stream());
    }

    private static Optional<LocalDate> day(Node literal) {
        try {
            return Optional.of(LocalDate.parse(literal.getLiteralLexicalForm()));
        } catch (DateTimeParseException | UnsupportedOperationException noDay) {
            return Optional.empty();
        }
    }

    /** Tells whether there is any date. */
    public boolean isKnown() {
        return start.isPresent() || end.isPresent();
    }

    /**
     * How it stands to a period: whether it can have been then, was over before, or came after. What began and ended on one day was
     * on that day.
     *
     * @param from the first day of the period; empty if it has none
     * @param to   its last day; empty if it has none
     */
    public Standing standing(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (to.isPresent() && start.isPresent() && start.get().isAfter(to.get())) {
            return Standing.AFTER;
        }
        boolean over = from.isPresent() && end.isPresent()
                && (end.get().isBefore(from.get()) || end.get().equals(from.get()) && !lastsThroughEnd && !end.equals(start));
        return over ? Standing.BEFORE : Standing.DURING;
    }
}
