/**
 * What a query may do to this process: the bounds on its time, memory, rows and texts, and the few things beyond the graph that it
 * may reach. A {@linkplain org.w3id.nisso.guard.Guard guard} is bound to the context of a dataset and holds for every query on it,
 * in sub-queries and EXISTS as well.
 *
 * <p>Floor 1. Knows ARQ, but neither the store nor the server.
 */
@NullMarked
package org.w3id.nisso.guard;

import org.jspecify.annotations.NullMarked;
