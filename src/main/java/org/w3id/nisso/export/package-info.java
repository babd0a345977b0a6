/**
 * The forms in which an answer leaves: rows and graphs, each form with its name, its media type and its writer.
 *
 * <p>Floor 3. Writes to the stream it is given and leaves it open; knows nothing of queries, stores, servers or consoles.
 */
@NullMarked
package org.w3id.nisso.export;

import org.jspecify.annotations.NullMarked;
