package org.w3id.nisso.network;

import java.util.Optional;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Catalogue;

/** The network of the whole graph: the canned query that a folder has for it. */
public final class WholeNetwork {

    /** The name of the query. */
    public static final String NAME = "network";

    /** What to tell somebody who asks for it where there is none. */
    public static final String MISSING = "This folder does not say what its network is. Write a canned query queries/" + NAME
            + ".rq with a row for each tie, whose header names the columns of the two ends: “#+ roles:” with “node” and “node2”.";

    private WholeNetwork() { }

    /** The query; empty if the folder has none, or one whose header names no nodes. */
    public static Optional<CannedQuery> in(Catalogue catalogue) {
        return catalogue.find(NAME).filter(Roles::haveNodes);
    }

    /**
     * Tells why a query cannot be projected.
     *
     * @return what to do about it; empty if it can
     */
    public static Optional<String> obstacle(CannedQuery query, Projection projection) {
        return projection == Projection.DYAD && query.header().dyads().isEmpty()
                ? Optional.of("The query " + query.name() + " does not say which ties count between two sources; its header needs"
                        + " “#+ dyads:” with a list of kinds of tie.")
                : Optional.empty();
    }
}
