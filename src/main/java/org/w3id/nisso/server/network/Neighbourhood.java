package org.w3id.nisso.server.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3id.nisso.network.Network;
import org.w3id.nisso.network.Tie;
import org.w3id.nisso.network.Vertex;

/**
 * A thing with what it is tied to. Immutable.
 *
 * @param network the thing, its neighbours and all ties between them
 * @param left    how many neighbours were left out because there are too many to be looked at
 */
record Neighbourhood(Network network, int left) {

    /** How many nodes one can look at. */
    static final int MOST = 60;

    /**
     * The neighbourhood of a thing. Of too many neighbours, those with the most ties are kept.
     *
     * @param id    the identifier of the thing
     * @param steps how many ties a neighbour may be away
     * @param whole where it is looked for
     * @param alone a network of nothing but the thing, for one that has no ties
     */
    static Neighbourhood of(String id, int steps, Network whole, Network alone) {
        Map<String, Set<String>> neighbours = new HashMap<>();
        for (Tie tie : whole.ties()) {
            neighbours.computeIfAbsent(tie.source(), k -> new TreeSet<>()).add(tie.target());
            neighbours.computeIfAbsent(tie.target(), k -> new TreeSet<>()).add(tie.source());
        }
        Set<String> found = new LinkedHashSet<>(Set.of(id));
        for (int step = 0; step < steps; step++) {
            found.addAll(nearest(found, neighbours));
        }
        List<String> kept = found.stream().limit(MOST).toList();
        Map<String, Vertex> all = whole.byId();
        List<Vertex> vertices = Stream.concat(all.containsKey(id) ? Stream.empty() : alone.vertices().stream(),
                whole.vertices().stream().filter(vertex -> kept.contains(vertex.id()))).toList();
        List<Tie> ties = whole.ties().stream().filter(tie -> kept.contains(tie.source()) && kept.contains(tie.target())).toList();
        return new Neighbourhood(new Network(whole.about(), whole.directed(), vertices, ties, whole.attributes(), whole.places()),
                found.size() - kept.size());
    }

    private static List<String> nearest(Set<String> found, Map<String, Set<String>> neighbours) {
        Comparator<String> mostFirst = Comparator.comparing((String other) -> -neighbours.get(other).size());
        return found.stream().flatMap(one -> neighbours.getOrDefault(one, Set.of()).stream()).distinct()
                .sorted(mostFirst.thenComparing(Comparator.naturalOrder())).toList();
    }
}
