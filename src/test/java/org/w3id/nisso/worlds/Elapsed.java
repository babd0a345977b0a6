package org.w3id.nisso.worlds;

/**
 * Since when something is measured. Immutable.
 *
 * @param nanoTime  by the clock
 * @param processor of the processor, in nanoseconds
 */
record Elapsed(long nanoTime, long processor) {

    static Elapsed sinceNow() {
        return new Elapsed(System.nanoTime(), Resources.processor());
    }

    /** A line on what has taken so long. */
    String line(Object what) {
        return "%s %.1f s, processor %.1f s".formatted(what, (System.nanoTime() - nanoTime) / 1e9, (Resources.processor() - processor) / 1e9);
    }
}
