package org.w3id.nisso.chronicle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All bars of a graph, in order of time. Immutable.
 *
 * @param bars the bars by their first day
 */
public record Chronicle(List<Bar> bars) {

    public Chronicle {
        bars = List.copyOf(bars);
    }

    /** The first day of all; empty if there are no bars. */
    public Optional<LocalDate> first() {
        return bars.stream().map(Bar::first).findFirst();
    }

    /** The last day that any bar tells of; empty if there are no bars. */
    public Optional<LocalDate> last() {
        return bars.stream()
                .flatMap(bar -> Stream.concat(Stream.of(bar.begins().last()), bar.ends().map(day -> day.minusDays(1)).stream()))
                .max(LocalDate::compareTo);
    }
}
