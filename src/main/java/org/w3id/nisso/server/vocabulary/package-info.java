/**
 * What the terms mean and what the data hold: the ontology as a page and as RDF, and the description of the data set in VoID and
 * DCAT.
 *
 * <p>Floor 5. Shows the ontology of whatever folder is served; counts nothing itself, but reads what the build has counted.
 */
@NullMarked
package org.w3id.nisso.server.vocabulary;

import org.jspecify.annotations.NullMarked;
