/**
 * Findings: what is wrong with a folder, as values, each with where it stands, what it is and what to do.
 *
 * <p>Floor 0. Knows nothing of RDF, files formats or consoles.
 */
@NullMarked
package org.w3id.nisso.report;

import org.jspecify.annotations.NullMarked;
