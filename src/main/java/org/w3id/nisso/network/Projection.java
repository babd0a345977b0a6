package org.w3id.nisso.network;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the rows become ties. */
public enum Projection {
    /** As the rows are: what several share is a node between them. */
    BIPARTITE,
    /**
     * Two sources of one target are tied directly, by an undirected edge for each target that they share and each time that they
     * shared it. Only ties of the kinds that the query's header lists under {@code dyads} count; all others are left out, so that
     * what remains is a network of one mode.
     */
    DYAD;

    /** The name in options and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The projection of a name. */
    public static Optional<Projection> named(String word) {
        return Stream.of(values()).filter(projection -> projection.word().equals(word)).findFirst();
    }
}
