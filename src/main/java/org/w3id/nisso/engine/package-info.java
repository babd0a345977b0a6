/**
 * Another SPARQL engine in the place of the embedded store: a push fills it with a generation over the Graph Store Protocol, and a
 * server reads it there over the SPARQL Protocol.
 *
 * <p>Floor 3. It asks and is asked in SPARQL 1.1 and RDF 1.1 alone, and promises no more than an engine does that has no
 * transactions over HTTP. In the engine, the graphs of a data set are these, each below the address of the data set:
 * <pre>
 * graph/NAME and the others   the named graphs of the generation; the annotations of the provenance graph as classic reification
 * graph/facts                 what is the default graph elsewhere, for here the one query text has to work where the default graph
 *                             is the union of all graphs and where it is a graph of its own
 * graph/queries               the texts of the canned queries, so that data and catalogue are always of one version
 * graph/push                  which push has begun and which is complete; without the latter, nobody reads the rest
 * </pre>
 */
@NullMarked
package org.w3id.nisso.engine;

import org.jspecify.annotations.NullMarked;
