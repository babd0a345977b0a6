/**
 * The forms in which an answer leaves: rows and graphs, each form with its name, its media type and its writer; and the whole
 * graph as a dump.
 *
 * <p>Floor 3. Writes to the stream it is given and leaves it open; reads through SPARQL alone; knows nothing of stores, servers or
 * consoles.
 */
@NullMarked
package org.w3id.nisso.export;

import org.jspecify.annotations.NullMarked;
