package org.w3id.nisso.describe;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * One statement of a thing as its reader meets it. Immutable.
 *
 * @param statement the statement, with the thing at one end
 * @param inferred  whether it was concluded
 * @param node      what stands at the other end; where that is a node without a name inside a thing that has no label either, such
 *                  as a signature in a participation, that thing
 * @param holding   the statement with which a labelled thing holds the node at the other end, if that has no name
 * @param opened    whether what the node says is read on the spot
 * @param span      when the node was
 */
public record Line(Triple statement, boolean inferred, Node node, Optional<Triple> holding, boolean opened, Span span) { }
