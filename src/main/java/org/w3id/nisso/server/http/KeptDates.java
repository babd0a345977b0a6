package org.w3id.nisso.server.http;

import java.util.Optional;
import org.apache.jena.rdflink.RDFLink;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.catalog.DateBounds;

/** The first and the last day of one generation, for which all its dates are read, when they are first asked for. Safe for many threads. */
final class KeptDates {

    private volatile @Nullable Optional<DateBounds> bounds;

    /** What is kept; if it is not yet, it is read over a link to this very generation. */
    Optional<DateBounds> over(RDFLink link) {
        Optional<DateBounds> known = bounds;
        if (known == null) {
            known = DateBounds.in(link);
            bounds = known;
        }
        return known;
    }
}
