package org.w3id.nisso.chronicle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Something that lasted from a day to a day. Immutable.
 *
 * @param thing  what is shown, such as a treaty, or the person who held an office
 * @param group  what it is shown among: a word such as {@code treaties}, or a class
 * @param lane   beside what it is shown within the group: a thing or a word
 * @param kind   what kind it is of: a thing or a word
 * @param side   whose it is, where a group is told by sides
 * @param start  the date of its start as it is written
 * @param end    the date of its end as it is written; the day itself belongs to what follows unless {@link #inclusive}
 * @param begins the days on which it may have begun, from the first to the last
 * @param ends   the day on which it surely lasted no more; empty if it is not known to have ended
 * @param inclusive whether it still lasted on its last day as it is written
 * @param doubts which of its dates are doubtful, in the query's words; possibly none
 * @param about  what else it is about, such as the office that was held
 */
public record Bar(Node thing, Node group, Node lane, Node kind, Optional<Node> side, Node start, Optional<Node> end, Days begins,
                  Optional<LocalDate> ends, boolean inclusive, List<String> doubts, Optional<Node> about) {

    public Bar {
        doubts = List.copyOf(doubts);
    }

    /** The first day on which it may have lasted. */
    public LocalDate first() {
        return begins.first();
    }

    /**
     * The first day on which it may have ended, if that is known less precisely than to the day: from then on until
     * {@link #ends} it may or may not have lasted.
     */
    public Optional<LocalDate> mayEnd() {
        return end.flatMap(Days::of).filter(days -> !days.isOne()).map(Days::first)
                .filter(day -> ends.isPresent() && day.isBefore(ends.get()));
    }

    /**
     * Tells whether it may have lasted at some time of a period, both days included.
     *
     * @param from the first day; empty for the beginning of time
     * @param to   the last day; empty for its end
     */
    public boolean lasted(Optional<LocalDate> from, Optional<LocalDate> to) {
        return to.map(day -> !first().isAfter(day)).orElse(true)
                && from.map(day -> ends.map(over -> over.isAfter(day)).orElse(true)).orElse(true);
    }
}
