/**
 * The project folder: which files it has and what their content amounts to.
 *
 * <p>Floor 0. Knows files and their names; no RDF.
 */
@NullMarked
package org.w3id.nisso.project;

import org.jspecify.annotations.NullMarked;
