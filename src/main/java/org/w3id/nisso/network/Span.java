package org.w3id.nisso.network;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A stretch of days. Immutable.
 *
 * @param begin the first day on which something may have held; empty if it is not known
 * @param end   the first day on which it held no more, at the latest; empty if it is open or not known
 */
public record Span(Optional<LocalDate> begin, Optional<LocalDate> end) {

    /** Of what has no known dates. */
    public static final Span UNKNOWN = new Span(Optional.empty(), Optional.empty());

    /** Tells whether neither end is known. */
    public boolean isUnknown() {
        return begin.isEmpty() && end.isEmpty();
    }

    /** The last day on which it may have held; empty if it is open or not known. */
    public Optional<LocalDate> last() {
        return end.map(day -> day.minusDays(1));
    }

    /**
     * The days that two spans share.
     *
     * @return empty if they exclude each other
     */
    public Optional<Span> and(Span other) {
        Optional<LocalDate> later = Stream.of(begin, other.begin).flatMap(Optional::stream).max(LocalDate::compareTo);
        Optional<LocalDate> earlier = Stream.of(end, other.end).flatMap(Optional::stream).min(LocalDate::compareTo);
        boolean none = later.isPresent() && earlier.isPresent() && !later.get().isBefore(earlier.get());
        return none ? Optional.empty() : Optional.of(new Span(later, earlier));
    }
}
