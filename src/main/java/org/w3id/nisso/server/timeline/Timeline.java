package org.w3id.nisso.server.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.nisso.chronicle.Bar;
import org.w3id.nisso.chronicle.Chronicle;
import org.w3id.nisso.server.http.Visit;

/**
 * All that a timeline can show, in one language. Immutable.
 *
 * @param entries all bars in order of time
 * @param groups  what they are shown among, in order; each entry's group is there
 * @param lanes   where each entry is drawn
 * @param first   the first day of all; empty if there are no entries
 * @param last    the last day of all; empty if there are no entries
 */
record Timeline(List<Entry> entries, List<Choosable> groups, Lanes lanes, Optional<LocalDate> first, Optional<LocalDate> last) {

    Timeline {
        entries = List.copyOf(entries);
        groups = List.copyOf(groups);
    }

    /** The timeline of a chronicle in a language. */
    static Timeline of(Chronicle chronicle, Visit visit, String language) {
        Names names = Names.of(chronicle, visit, language);
        EntryWriter writer = new EntryWriter(names, visit.description().addresses(), language);
        List<Entry> entries = chronicle.bars().stream().map(writer::entry).toList();
        List<Choosable> groups = chronicle.bars().stream().map(Bar::group).distinct()
                .map(group -> new Choosable(names.key(group), names.ofGroup(group, chronicle)))
                .sorted(Comparator.comparing(Timeline::rank)).toList();
        return new Timeline(entries, groups, Lanes.of(entries, groups, names, language), chronicle.first(), chronicle.last());
    }

    /** Groups that the program has no words for follow those that it has, in order of appearance. */
    private static int rank(Choosable group) {
        int known = Names.GROUPS.indexOf(group.key());
        return known < 0 ? Names.GROUPS.size() : known;
    }

    /** The entries of a group. */
    List<Entry> of(Choosable group) {
        return entries.stream().filter(entry -> entry.group().equals(group.key())).toList();
    }

    /** The kinds of a group by label, each with how many entries it has. */
    Map<Choosable, Integer> kinds(Choosable group) {
        Map<Choosable, Integer> counted = new LinkedHashMap<>();
        of(group).stream().map(Entry::kind).sorted(Comparator.comparing(Choosable::label))
                .forEach(kind -> counted.merge(kind, 1, Integer::sum));
        return counted;
    }

    /** The keys of all groups and kinds. */
    List<String> keys() {
        return Stream.concat(groups.stream(), entries.stream().map(Entry::kind)).map(Choosable::key).distinct().toList();
    }
}
