package org.w3id.nisso.atlas;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * That somebody held, or claimed to hold, a place for a time. Immutable.
 *
 * @param key      tells it apart from all others: the address of its statement if it has one
 * @param place    the address of the place
 * @param holder   the address of who held it
 * @param relation the address of the relation, such as lease or occupation
 * @param manner   what that means for a map
 * @param viewers  the addresses of those in whose view it is so; none if it is undisputed
 * @param since    the first day, month or year, as it is written
 * @param until    the first day on which it was no more, as it is written
 * @param earliest the first day on which it can have begun
 * @param latest   the day on which it had ended at the latest; that day does not count
 * @param basis    the address of what it rests on, such as a treaty
 * @param endBasis the address of what ended it
 * @param doubts   what of it is in doubt, such as {@code start} and {@code end}
 */
public record Status(Node key, String place, String holder, Optional<String> relation, Manner manner, List<String> viewers,
                     Optional<Node> since, Optional<Node> until, Optional<LocalDate> earliest, Optional<LocalDate> latest,
                     Optional<String> basis, Optional<String> endBasis, List<String> doubts) {

    public Status {
        viewers = List.copyOf(viewers);
        doubts = List.copyOf(doubts);
    }

    /** Tells whether it can have held on a day. */
    public boolean heldOn(LocalDate day) {
        return earliest.map(first -> !day.isBefore(first)).orElse(true) && latest.map(day::isBefore).orElse(true);
    }

    /** Tells whether it is so in the view of a party; what is undisputed is so in every view. */
    public boolean isInViewOf(String viewer) {
        return viewers.isEmpty() || viewers.contains(viewer);
    }
}
