package org.w3id.nisso.guard;

import java.time.Duration;

/**
 * How much one query may take. Immutable.
 *
 * @param time how long it may run
 * @param rows how many rows, or statements of a graph, its answer may have
 * @param text how many characters a text may have that it computes
 */
public record Budget(Duration time, long rows, int text) {

    /** Half a minute, a million rows, and texts of a million characters. */
    public static final Budget USUAL = new Budget(Duration.ofSeconds(30), 1_000_000, 1 << 20);

    public Budget {
        if (time.isNegative() || time.isZero() || rows < 1 || text < 1) {
            throw new IllegalArgumentException("A budget of nothing: " + time + ", " + rows + " rows, " + text + " characters");
        }
    }

    /** The same for another time. */
    public Budget within(Duration other) {
        return new Budget(other, rows, text);
    }
}
