package org.w3id.nisso.server.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shares out lanes beside a column, so that no two lines run in the same lane at the same height: short lines take the near ones. */
final class Lanes {

    /** Lines of one lane are kept apart by this much. */
    private static final int GAP = 8;

    private final Map<Line, Integer> lanes = new HashMap<>();
    private int count;

    Lanes(List<Line> lines) {
        List<List<Line>> taken = new ArrayList<>();
        lines.stream().sorted(Comparator.comparingInt(Line::length).thenComparingInt(Line::top)).forEach(line -> {
            int lane = 0;
            while (lane < taken.size() && taken.get(lane).stream().anyMatch(line::meets)) {
                lane++;
            }
            if (lane == taken.size()) {
                taken.add(new ArrayList<>());
            }
            taken.get(lane).add(line);
            lanes.put(line, lane);
        });
        count = taken.size();
    }

    int count() {
        return count;
    }

    /** The lane of a line, from 0. */
    int of(Line line) {
        return lanes.get(line);
    }

    /**
     * A line from one height to another.
     *
     * @param number tells lines of the same heights apart
     */
    record Line(int number, int from, int to) {

        int top() {
            return Math.min(from, to);
        }

        int length() {
            return Math.abs(to - from);
        }

        boolean meets(Line other) {
            return top() < other.top() + other.length() + GAP && other.top() < top() + length() + GAP;
        }
    }
}
