package org.w3id.nisso.network;

/**
 * A link to the same thing, or nearly the same, in another data set. Immutable.
 *
 * @param iri   the address of the other thing
 * @param exact whether it is the same ({@code skos:exactMatch}) and not only close to it ({@code skos:closeMatch})
 */
public record Link(String iri, boolean exact) { }
