package org.w3id.nisso.atlas;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a map through time shows. Immutable; safe for many threads.
 *
 * @param places    the places that have a status, and what else has an outline, sorted by address
 * @param statuses  who held what, in the order in which the folder tells it
 * @param first     the first day of the time that is shown
 * @param last      its last day
 * @param ofHolders whether the folder says who held what; if not, a “holder” is the class of the thing
 */
public record Atlas(List<Place> places, List<Status> statuses, LocalDate first, LocalDate last, boolean ofHolders) {

    public Atlas {
        places = List.copyOf(places);
        statuses = List.copyOf(statuses);
    }

    /** The addresses of all holders, those that are told of most often first. */
    public List<String> holders() {
        return byWeight(status -> Stream.of(status.holder()));
    }

    /** The addresses of all in whose view something is so, those that are told of most often first. */
    public List<String> viewers() {
        return byWeight(status -> status.viewers().stream());
    }

    private List<String> byWeight(Function<Status, Stream<String>> named) {
        Map<String, Long> weights = statuses.stream().flatMap(named).collect(Collectors.groupingBy(Function.identity(),
                Collectors.counting()));
        return weights.keySet().stream().sorted(Comparator.comparing((String iri) -> -weights.get(iri))
                .thenComparing(Comparator.naturalOrder())).toList();
    }

    /**
     * What can have held on a day.
     *
     * @param day  the day
     * @param view the address of the party in whose view; empty for all views
     */
    public List<Status> on(LocalDate day, Optional<String> view) {
        return statuses.stream().filter(status -> status.heldOn(day))
                .filter(status -> view.map(status::isInViewOf).orElse(true)).toList();
    }

    /** The day to begin with: the last on which at least half as many places as ever had a status. */
    public LocalDate usualDay() {
        TreeMap<LocalDate, Long> places = new TreeMap<>(Map.of(last, placesOn(last)));
        statuses.stream().flatMap(status -> Stream.of(status.earliest(), status.latest())).flatMap(Optional::stream)
                .map(change -> change.minusDays(1)).filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .forEach(day -> places.computeIfAbsent(day, this::placesOn));
        long most = Collections.max(places.values());
        return places.descendingMap().entrySet().stream().filter(day -> 2 * day.getValue() >= most).findFirst()
                .map(Map.Entry::getKey).orElse(last);
    }

    private long placesOn(LocalDate day) {
        return on(day, Optional.empty()).stream().map(Status::place).distinct().count();
    }

    /** The addresses of all that has to be called by a name. */
    public Set<String> named() {
        Stream<String> ofStatuses = statuses.stream().flatMap(status -> Stream.of(Stream.of(status.place(), status.holder()),
                status.viewers().stream(), status.relation().stream(), status.basis().stream(), status.endBasis().stream())
                .flatMap(Function.identity()));
        return Stream.concat(ofStatuses, places.stream().map(Place::iri)).collect(Collectors.toCollection(TreeSet::new));
    }
}
