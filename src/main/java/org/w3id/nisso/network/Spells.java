package org.w3id.nisso.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a time line shows what: closed spans within the days of the ties, so that a state of the fifteenth century does not stretch
 * the line; without ties, within those of the nodes. A tie is shown on its days. A node is shown from its own first day, or that
 * of its first tie if this is earlier, to its own last day, or while any tie holds; so no tie ever hangs in the air, and a node
 * whose end nobody knows is shown as long as it has a tie. Immutable.
 */
final class Spells {

    private final Optional<Span> days;
    private final Map<String, List<Span>> tiesOf = new HashMap<>();

    private Spells(Optional<Span> days) {
        this.days = days;
    }

    /** The spells of a network; none if nothing in it has a known day. */
    static Spells of(Network network) {
        Spells spells = new Spells(days(network.ties().stream().map(Tie::span).toList())
                .or(() -> days(network.vertices().stream().map(Vertex::span).toList())));
        for (Tie tie : network.ties()) {
            spells.tiesOf.computeIfAbsent(tie.source(), k -> new ArrayList<>()).add(tie.span());
            spells.tiesOf.computeIfAbsent(tie.target(), k -> new ArrayList<>()).add(tie.span());
        }
        return spells;
    }

    /** From the first to the last day that is known. */
    private static Optional<Span> days(List<Span> all) {
        List<LocalDate> begins = all.stream().flatMap(span -> span.begin().or(() -> span.last()).stream()).sorted().toList();
        List<LocalDate> ends = all.stream().flatMap(span -> span.end().or(() -> span.begin().map(day -> day.plusDays(1))).stream())
                .sorted().toList();
        return begins.isEmpty() ? Optional.empty()
                : Optional.of(new Span(Optional.of(begins.get(0)), Optional.of(ends.get(ends.size() - 1))));
    }

    boolean any() {
        return days.isPresent();
    }

    /** The spell of a tie; empty if none of its days is known, so that it is always shown. */
    Optional<Span> of(Tie tie) {
        return clamped(tie.span());
    }

    /** The spell of a node; empty if it is always shown. */
    Optional<Span> of(Vertex vertex) {
        List<Span> ties = tiesOf.getOrDefault(vertex.id(), List.of());
        if (ties.stream().anyMatch(Span::isUnknown)) {
            return Optional.empty();
        }
        Span own = vertex.span();
        Optional<Span> tied = Spans.hull(ties);
        if (tied.isEmpty() || own.isUnknown()) {
            return clamped(tied.orElse(own));
        }
        // An open end of its own says nothing while the ties say something; a begin that is not known neither.
        Span known = new Span(own.begin().or(tied.get()::begin), own.end().or(tied.get()::end));
        return clamped(Spans.hull(List.of(known, tied.get())).orElseThrow());
    }

    private Optional<Span> clamped(Span span) {
        return span.isUnknown() ? Optional.empty() : days.flatMap(span::and);
    }
}
