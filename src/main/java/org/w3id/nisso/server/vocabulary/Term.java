package org.w3id.nisso.server.vocabulary;

import org.apache.jena.graph.Node;

/**
 * A term that the ontology defines. Immutable.
 *
 * @param node   its address
 * @param kind   what kind of term it is
 * @param anchor where it stands on the page: its local name
 */
record Term(Node node, TermKind kind, String anchor) { }
