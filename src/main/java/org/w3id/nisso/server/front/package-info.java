/**
 * What stands between the connections and the servlets: answers that are kept, content codings, the bounds on work at once, the
 * meters, and an eye on slow clients.
 *
 * <p>Floor 3. Made of handlers of Jetty's core, so that what is answered here holds no thread while a client is slow. Knows nothing
 * of the graph but the version of the data.
 */
@NullMarked
package org.w3id.nisso.server.front;

import org.jspecify.annotations.NullMarked;
