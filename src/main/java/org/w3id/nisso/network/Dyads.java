package org.w3id.nisso.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Ties those directly that share a target; see {@link Projection#DYAD}. */
final class Dyads {

    private final Map<String, Vertex> vertices;
    private final List<Tie> ties = new ArrayList<>();

    private Dyads(Map<String, Vertex> vertices) {
        this.vertices = vertices;
    }

    /**
     * The network of the sources alone. A source that shares no target stays, without ties.
     *
     * @param network a bipartite network
     * @param kinds   the kinds of tie that count
     */
    static Network fold(Network network, Set<String> kinds) {
        Map<String, List<Tie>> byTarget = new TreeMap<>();
        Set<String> sources = new TreeSet<>();
        for (Tie tie : network.ties()) {
            if (kinds.contains(tie.kind())) {
                byTarget.computeIfAbsent(tie.target(), k -> new ArrayList<>()).add(tie);
                sources.add(tie.source());
            }
        }
        Dyads dyads = new Dyads(network.byId());
        byTarget.values().forEach(dyads::tieAll);
        return new Network(network.about(), false, sources.stream().map(dyads.vertices::get).toList(), dyads.ties, List.of(), network.places());
    }

    private void tieAll(List<Tie> sharing) {
        for (int i = 0; i < sharing.size(); i++) {
            for (int j = i + 1; j < sharing.size(); j++) {
                tie(sharing.get(i), sharing.get(j));
            }
        }
    }

    private void tie(Tie one, Tie other) {
        int order = one.source().compareTo(other.source());
        Optional<Span> shared = one.span().and(other.span());
        if (order != 0 && shared.isPresent()) {
            String source = order < 0 ? one.source() : other.source();
            String target = order < 0 ? other.source() : one.source();
            ties.add(new Tie("tie" + (ties.size() + 1), source, target, one.target(), vertices.get(one.target()).label(),
                    shared.get(), one.place(), Map.of()));
        }
    }
}
