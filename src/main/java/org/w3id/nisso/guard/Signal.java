package org.w3id.nisso.guard;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.util.Context;

/**
 * Tells a running query that it is to stop. ARQ looks at it between rows; we look at it within long steps as well. Safe for many
 * threads.
 *
 * @param flag ARQ's own, set when time is up
 */
record Signal(AtomicBoolean flag) {

    /** That of the query that runs in a context. */
    static Signal of(Context context) {
        return new Signal(Context.getOrSetCancelSignal(context));
    }

    /**
     * Goes on, unless the query is to stop.
     *
     * @throws QueryCancelledException if it is
     */
    void check() {
        if (flag.get()) {
            throw new QueryCancelledException();
        }
    }
}
