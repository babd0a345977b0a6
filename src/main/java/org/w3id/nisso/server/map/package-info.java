/**
 * The map: who held what on a day, in whose view, as a page with a table that needs no script and as data for the scripts that
 * draw it.
 *
 * <p>Floor 5. Shows what the room {@code atlas} reads, in the words of the reader; what held on a day is computed there, and once
 * more in the script {@code map-statuses.js}.
 */
@NullMarked
package org.w3id.nisso.server.map;

import org.jspecify.annotations.NullMarked;
