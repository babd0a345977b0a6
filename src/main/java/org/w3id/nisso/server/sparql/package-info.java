/**
 * The SPARQL 1.1 Protocol at {@code /sparql} and the Graph Store Protocol at {@code /graphs}, both on Fuseki's own processors,
 * both read only.
 *
 * <p>Floor 5. What Fuseki does well (parameters, content negotiation, writers) is left to it; what it says when something is
 * wrong never reaches a client, because every failure is handed to the front door.
 */
@NullMarked
package org.w3id.nisso.server.sparql;

import org.jspecify.annotations.NullMarked;
