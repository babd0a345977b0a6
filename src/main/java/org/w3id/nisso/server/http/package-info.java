/**
 * What every room of the server needs of HTTP: one content negotiator, one error shape, one front door, the graph as it is
 * served, and HTML that escapes by construction.
 *
 * <p>Floor 4. Answers no path of its own, and knows none of the rooms that do.
 */
@NullMarked
package org.w3id.nisso.server.http;

import org.jspecify.annotations.NullMarked;
