package org.w3id.nisso.describe;

import java.util.List;

/**
 * The statements of a thing that stand in one place. Immutable.
 *
 * @param slot  the place
 * @param lines the statements, in order of time
 */
public record Entry(Slot slot, List<Line> lines) {

    public Entry {
        lines = List.copyOf(lines);
    }
}
