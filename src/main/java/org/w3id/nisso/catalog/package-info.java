/**
 * The canned queries: reading them from their files, binding values to their parameters, checking their worked cases.
 *
 * <p>Floor 2. Reads a dataset only through {@code RDFLink}, in SPARQL 1.1, so that it may be embedded or remote. What people
 * type becomes an RDF term or is compared in Java; it is never made part of the text of a query. Knows neither where datasets
 * are stored nor who serves them, and nothing of any subject: classes, names and queries come from the folder.
 */
@NullMarked
package org.w3id.nisso.catalog;

import org.jspecify.annotations.NullMarked;
