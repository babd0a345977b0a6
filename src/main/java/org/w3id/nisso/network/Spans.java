package org.w3id.nisso.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Spans taken together. */
final class Spans {

    private Spans() { }

    /**
     * The shortest span that holds all of some spans.
     *
     * @return open where one of them is; empty if there are none
     */
    static Optional<Span> hull(Collection<Span> spans) {
        return spans.isEmpty() ? Optional.empty() : Optional.of(new Span(
                spans.stream().map(Span::begin).reduce((a, b) -> both(a, b, Comparator.naturalOrder())).orElseThrow(),
                spans.stream().map(Span::end).reduce((a, b) -> both(a, b, Comparator.reverseOrder())).orElseThrow()));
    }

    private static Optional<LocalDate> both(Optional<LocalDate> one, Optional<LocalDate> other, Comparator<LocalDate> order) {
        return one.flatMap(a -> other.map(b -> order.compare(a, b) <= 0 ? a : b));
    }
}
