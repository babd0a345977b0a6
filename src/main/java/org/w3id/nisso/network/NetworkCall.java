package org.w3id.nisso.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.rdflink.RDFLink;
import org.w3id.nisso.catalog.Binder;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.EntityFinder;
import org.w3id.nisso.catalog.Narrowing;
import org.w3id.nisso.catalog.Parameter;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.catalog.Role;
import org.w3id.nisso.report.Nearest;

/**
 * What is asked of the network of a graph: the one reading of the parameters that its page, its files and the command line share,
 * so that the same parameters always mean the same nodes and ties. Immutable.
 *
 * @param bound      the query with its values
 * @param projection how its rows become ties
 * @param kinds      the kinds of tie that are wanted; none for all
 */
public record NetworkCall(BoundQuery bound, Projection projection, SortedSet<String> kinds) {

    /** The parameter of the kinds of tie, which may be given several times. */
    public static final String KIND = "kind";
    /** The parameter of the projection. */
    public static final String PROJECT = "project";

    private static final int MOST_CANDIDATES = 3;

    public NetworkCall {
        kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
    }

    /** The names of all parameters: those of the query, and those that every network has. */
    public static List<String> parameters(CannedQuery query) {
        List<String> names = new ArrayList<>(query.parameters().stream().map(Parameter::name).toList());
        if (query.isDated()) {
            names.add(Narrowing.AT);
        }
        if (query.column(Role.KIND).isPresent()) {
            names.add(KIND);
        }
        names.add(PROJECT);
        return names.stream().distinct().toList();
    }

    /**
     * Reads what was given.
     *
     * @param query  the query of the network
     * @param given  what was given, by the name of the parameter
     * @param link   the dataset in which things are looked up; not closed
     * @param things finds the things that are meant
     * @param known  the kinds of tie that there are in the whole network; asked only if some are given
     * @throws Refusal if a parameter is unknown, or what is given for it is; names it, with what was probably meant
     */
    public static NetworkCall of(CannedQuery query, Map<String, List<String>> given, RDFLink link, EntityFinder things,
            Supplier<? extends Collection<String>> known) throws Refusal {
        Map<String, List<String>> left = new TreeMap<>(given);
        checkNames(query, left.keySet());
        Projection projection = projection(query, left.getOrDefault(PROJECT, List.of(Projection.BIPARTITE.word())));
        left.remove(PROJECT);
        List<String> kinds = List.of();
        if (query.parameter(KIND).isEmpty()) {
            kinds = kinds(left.getOrDefault(KIND, List.of()), known);
            left.remove(KIND);
        }
        return new NetworkCall(Binder.bind(query, left, link, things), projection, new TreeSet<>(kinds));
    }

    private static void checkNames(CannedQuery query, Set<String> names) throws Refusal {
        List<String> known = parameters(query);
        for (String name : names) {
            if (!known.contains(name)) {
                List<String> nearest = Nearest.to(name, known, MOST_CANDIDATES);
                throw Refusal.of(name, "there is no such parameter. " + Nearest.question(nearest)
                        + (nearest.isEmpty() ? "" : " ") + "There are " + String.join(", ", known) + ".", nearest);
            }
        }
    }

    private static Projection projection(CannedQuery query, List<String> words) throws Refusal {
        Optional<Projection> projection = words.size() == 1 ? Projection.named(words.get(0)) : Optional.empty();
        if (projection.isEmpty()) {
            List<String> names = Stream.of(Projection.values()).map(Projection::word).toList();
            throw Refusal.of(PROJECT, "give " + String.join(" or ", names) + ".", names);
        }
        Optional<String> obstacle = WholeNetwork.obstacle(query, projection.get());
        if (obstacle.isPresent()) {
            throw Refusal.of(PROJECT, obstacle.get(), List.of(Projection.BIPARTITE.word()));
        }
        return projection.get();
    }

    /** An empty form sends a blank value, which asks for nothing. */
    private static List<String> kinds(List<String> given, Supplier<? extends Collection<String>> known) throws Refusal {
        List<String> wanted = given.stream().map(String::strip).filter(kind -> !kind.isEmpty()).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<String> all = known.get().stream().sorted().toList();
        for (String kind : wanted) {
            if (!all.contains(kind)) {
                List<String> nearest = Nearest.to(kind, all, MOST_CANDIDATES);
                throw Refusal.of(KIND, "there are no ties of this kind. " + (all.isEmpty() ? "There are none at all."
                        : "There are " + String.join(", ", all) + "."), nearest.isEmpty() ? all : nearest);
            }
        }
        return wanted;
    }

    /** Tells whether ties of a kind are wanted. */
    boolean takes(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** What was asked besides the values of the query, for the description of the file. */
    Map<String, String> asked() {
        return kinds.isEmpty() ? Map.of() : Map.of(KIND, String.join(", ", kinds));
    }
}
