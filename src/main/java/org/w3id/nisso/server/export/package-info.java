/**
 * The whole graph over HTTP: dumps as RDF.
 *
 * <p>Floor 5. Writes no format itself: that is the export's work.
 */
@NullMarked
package org.w3id.nisso.server.export;

import org.jspecify.annotations.NullMarked;
