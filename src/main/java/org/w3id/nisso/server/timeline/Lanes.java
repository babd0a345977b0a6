package org.w3id.nisso.server.timeline;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.nisso.chronicle.Bar;
import org.w3id.nisso.server.http.Words;

/**
 * Where the entries are drawn, one lane above the other. A group that is mostly of short things has one lane; one that has sides
 * has, for each side, a lane for each kind; any other has the lanes that the query names, and those with few entries share one.
 * Immutable.
 *
 * @param all     the lanes in order
 * @param numbers the number of each entry's lane
 */
record Lanes(List<Lane> all, Map<Entry, Integer> numbers) {

    private static final int A_SHORT_WHILE = 31;
    private static final int FEW = 3;

    /**
     * A lane.
     *
     * @param group the key of its group
     * @param side  whose it is; empty where a group has no sides
     * @param label what it is called; empty for the one lane of a group
     */
    record Lane(String group, String side, String label) { }

    static Lanes of(List<Entry> entries, List<Choosable> groups, Names names, String language) {
        Map<Lane, List<Entry>> lanes = new LinkedHashMap<>();
        for (Choosable group : groups) {
            List<Entry> within = entries.stream().filter(entry -> entry.group().equals(group.key())).toList();
            if (isMostlyShort(within)) {
                lanes.put(new Lane(group.key(), "", ""), within);
            } else if (within.stream().anyMatch(entry -> entry.bar().side().isPresent())) {
                lanes.putAll(bySide(within, names));
            } else {
                lanes.putAll(gathered(byLane(within, names), Words.of(Lanes.class, language).get("others")));
            }
        }
        List<Lane> all = List.copyOf(lanes.keySet());
        Map<Entry, Integer> numbers = new IdentityHashMap<>();
        lanes.forEach((lane, inLane) -> inLane.forEach(entry -> numbers.put(entry, all.indexOf(lane))));
        return new Lanes(all, numbers);
    }

    private static boolean isMostlyShort(List<Entry> entries) {
        return 2 * entries.stream().map(Entry::bar).filter(Lanes::isShort).count() > entries.size();
    }

    private static boolean isShort(Bar bar) {
        return bar.ends().map(end -> ChronoUnit.DAYS.between(bar.first(), end) <= A_SHORT_WHILE).orElse(false);
    }

    /** Each side's lanes stand together, in the order in which the sides appear. */
    private static Map<Lane, List<Entry>> bySide(List<Entry> entries, Names names) {
        Map<String, Map<Lane, List<Entry>>> sides = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String side = entry.bar().side().map(names::label).orElse("");
            sides.computeIfAbsent(side, s -> new LinkedHashMap<>())
                    .computeIfAbsent(new Lane(entry.group(), side, entry.kind().label()), l -> new ArrayList<>()).add(entry);
        }
        Map<Lane, List<Entry>> lanes = new LinkedHashMap<>();
        sides.values().forEach(lanes::putAll);
        return lanes;
    }

    private static Map<Lane, List<Entry>> byLane(List<Entry> entries, Names names) {
        Map<Lane, List<Entry>> lanes = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String label = entry.bar().lane().equals(entry.bar().group()) ? "" : names.label(entry.bar().lane());
            lanes.computeIfAbsent(new Lane(entry.group(), "", label), l -> new ArrayList<>()).add(entry);
        }
        return lanes;
    }

    /** A lane for one or two entries each would fill the page with labels. */
    private static Map<Lane, List<Entry>> gathered(Map<Lane, List<Entry>> lanes, String others) {
        List<Lane> small = lanes.keySet().stream().filter(lane -> lanes.get(lane).size() < FEW).toList();
        if (small.size() < FEW) {
            return lanes;
        }
        Map<Lane, List<Entry>> gathered = new LinkedHashMap<>(lanes);
        gathered.keySet().removeAll(small);
        gathered.put(new Lane(small.get(0).group(), "", others), small.stream().flatMap(lane -> lanes.get(lane).stream()).toList());
        return gathered;
    }
}
