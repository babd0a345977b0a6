/**
 * The server: composes the rooms into one embedded Fuseki.
 *
 * <p>Floor 6. Prints nothing, exits nowhere, closes no dataset that it did not open.
 */
@NullMarked
package org.w3id.nisso.server;

import org.jspecify.annotations.NullMarked;
