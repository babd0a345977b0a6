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
     * @param parameter the name of a parameter that may be left out and had a value, given or by default
     * @param without   how many rows there are without it
     * @param alone     how many rows there are with it and with none of the others that may be left out
     */
    public record Reason(String parameter, long without, long alone) { }

    private Emptiness() { }

    /**
     * The reasons for an empty answer.
     *
     * @param bound     a query that answers with rows, and has none
     * @param link      the dataset
     * @param addresses how its things are addressed
     * @param count     runs a query that counts, and gives the number
     * @return one for each parameter that has a value and may be left out, in order; none if there is no such parameter, and then
     *         nothing at all matches what must be given
     */
    public static List<Reason> of(BoundQuery bound, RDFLink link, AddressSpace addresses, ToLongFunction<BoundQuery> count) {
        Map<String, String> parameters = bound.parameters(addresses);
        List<String> free = parameters.keySet().stream().filter(name -> !parameters.get(name).isBlank() && mayBeLeftOut(bound, name)).toList();
        List<Reason> reasons = new ArrayList<>();
        for (String parameter : free) {
            List<String> others = free.stream().filter(name -> !name.equals(parameter)).toList();
            long without = count.applyAsLong(leavingOut(List.of(parameter), bound, link, addresses));
            // With no others it is the very question that has no rows.
            long alone = others.isEmpty() ? 0 : count.applyAsLong(leavingOut(others, bound, link, addresses));
            reasons.add(new Reason(parameter, without, alone));
        }
        return List.copyOf(reasons);
    }

    /** In words: one sentence for each reason, in English. */
    public static List<String> sentences(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return List.of("Nothing matches, and no parameter was given that could be left out.");
        }
        return reasons.stream().map(Emptiness::sentence).toList();
    }

    private static String sentence(Reason reason) {
        String without = "Without \"" + reason.parameter() + "\" there " + rows(reason.without());
        return reason.alone() == 0 ? without + "." : without + "; with \"" + reason.parameter() + "\" alone there " + rows(reason.alone()) + ".";
    }

    private static String rows(long count) {
        return count == 0 ? "are none" : count == 1 ? "is 1 row" : "are " + count + " rows";
    }

    private static boolean mayBeLeftOut(BoundQuery bound, String name) {
        return bound.query().parameter(name).map(Parameter::optional).orElse(true);
    }

    private static BoundQuery leavingOut(List<String> names, BoundQuery bound, RDFLink link, AddressSpace addresses) {
        Map<String, List<String>> less = new HashMap<>();
        bound.parameters(addresses).forEach((name, text) -> less.put(name, List.of(text)));
        // Blank and not absent: an absent parameter would take its default.
        names.forEach(name -> less.put(name, List.of("")));
        try {
            return Binder.bind(bound.query(), less, link, addresses);
        } catch (Refusal ofWhatWasAcceptedBefore) {
            throw new IllegalStateException(ofWhatWasAcceptedBefore);
        }
    }
}
