package org.w3id.nisso.guard;

import java.util.ArrayDeque;
import java.util.Deque;

/** Counts how large a regular expression becomes when all that it repeats is written out. For one pattern. */
final class Repetitions {

    /** No use to count on, and no overflow. */
    private static final long LARGE = 1L << 40;

    private final Deque<Long> outer = new ArrayDeque<>();
    private long size;
    private long last;

    /** One more character, or a part of one. */
    void add(int characters) {
        size = Math.min(LARGE, size + characters);
        last = characters == 0 ? last : characters;
    }

    void open() {
        outer.push(size);
        size = 0;
    }

    /** The group becomes what was read last. */
    void close() {
        if (!outer.isEmpty()) {
            last = size;
            size = Math.min(LARGE, size + outer.pop());
        }
    }

    /** Tells whether a text says a number of times, such as {@code 2}, {@code 2,} or {@code 2,3}. */
    static boolean isRange(String text) {
        return text.matches("\\d{1,9}(,\\d{0,9})?");
    }

    /** What was read last is repeated, as often as a range lets it be written out. */
    void repeat(String range) {
        String most = range.endsWith(",") ? range.substring(0, range.length() - 1) : range.substring(range.indexOf(',') + 1);
        long more = last * Math.max(0, Integer.parseInt(most) - 1L);
        last = Math.min(LARGE, last + more);
        size = Math.min(LARGE, size + more);
    }

    long writtenOut() {
        return outer.stream().reduce(size, (a, b) -> Math.min(LARGE, a + b));
    }
}
