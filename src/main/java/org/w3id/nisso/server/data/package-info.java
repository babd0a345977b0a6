/**
 * Things over HTTP: their names, which lead on to their pages or their data, and the search for them.
 *
 * <p>Floor 5. What there is to say of a thing comes from the room that describes; this one chooses the form and sends it.
 */
@NullMarked
package org.w3id.nisso.server.data;

import org.jspecify.annotations.NullMarked;
