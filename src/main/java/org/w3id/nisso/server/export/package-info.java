/**
 * The graph as files: for graph tools at {@code /export}, and as RDF at {@code /dump}.
 *
 * <p>Floor 5. A stranger to the other rooms of its floor; the files themselves are written by the rooms below.
 */
@NullMarked
package org.w3id.nisso.server.export;

import org.jspecify.annotations.NullMarked;
