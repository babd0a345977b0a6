package org.w3id.nisso.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.jena.rdflink.RDFLink;
import org.w3id.nisso.rdf.AddressSpace;

/** Finds out why an answer is empty, as far as asking again with less can tell. Safe for many threads, as far as the link is. */
public final class Emptiness {

    /**
     * What leaving out would give.
     *
     * @param parameter the name of a parameter that may be left out and was given
     * @param without   how many rows there are without it
     * @param alone     how many rows there are with it and with none of the others that may be left out
     */
    public record Reason(String parameter, long without, long alone) { }

    private Emptiness() { }

    /**
     * The reasons for an empty answer.
     *
     * @param query     a query that answers with rows
     * @param given     what was given, as for {@link Binder#bind}, which accepted it
     * @param link      the dataset
     * @param addresses how its things are addressed
     * @param count     runs a query that counts, and gives the number
     * @return one for each parameter that was given and may be left out, in order; none if there is no such parameter, and then
     *         nothing at all matches what must be given
     * @throws Refusal if {@code given} does not fit
     */
    public static List<Reason> of(CannedQuery query, Map<String, List<String>> given, RDFLink link, AddressSpace addresses,
            ToLongFunction<BoundQuery> count) throws Refusal {
        List<String> free = free(query, given);
        List<Reason> reasons = new ArrayList<>();
        for (String parameter : free) {
            Map<String, List<String>> without = leavingOut(List.of(parameter), given);
            Map<String, List<String>> alone = leavingOut(free.stream().filter(p -> !p.equals(parameter)).toList(), given);
            reasons.add(new Reason(parameter, count.applyAsLong(Binder.bind(query, without, link, addresses)),
                    count.applyAsLong(Binder.bind(query, alone, link, addresses))));
        }
        return List.copyOf(reasons);
    }

    private static List<String> free(CannedQuery query, Map<String, List<String>> given) {
        List<String> free = new ArrayList<>();
        for (Parameter parameter : query.parameters()) {
            if (parameter.optional() && given.getOrDefault(parameter.name(), List.of()).stream().anyMatch(v -> !v.isBlank())) {
                free.add(parameter.name());
            }
        }
        if (query.isDated() && Narrowing.isOffered(query) && given.containsKey(Narrowing.AT)) {
            free.add(Narrowing.AT);
        }
        return free;
    }

    private static Map<String, List<String>> leavingOut(List<String> names, Map<String, List<String>> given) {
        Map<String, List<String>> less = new HashMap<>(given);
        // Blank and not absent: an absent parameter would take its default.
        names.forEach(name -> less.put(name, List.of("")));
        return less;
    }
}
