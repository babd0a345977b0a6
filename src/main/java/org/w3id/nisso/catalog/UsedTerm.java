package org.w3id.nisso.catalog;

/**
 * A term that a query names.
 *
 * @param iri  its address
 * @param line the line of the query file where it stands first, counted from 1
 */
public record UsedTerm(String iri, long line) { }
