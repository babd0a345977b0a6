/**
 * What every other room needs of RDF: our terms, the address space of things, names of graphs, labels, dates.
 *
 * <p>Floor 1. Names the terms of the apparatus only (citation, derived dates, names), never a class of some subject: those
 * come from the ontology of the folder.
 */
@NullMarked
package org.w3id.nisso.rdf;

import org.jspecify.annotations.NullMarked;
