/**
 * The graph as a network that one can look at: {@code /network}, a page with its filter, and {@code /network.json} for its script.
 *
 * <p>Floor 5. A stranger to the other rooms of its floor. What is shown is what {@code /export} gives for the same parameters,
 * because both read it in the same way from the rooms below.
 */
@NullMarked
package org.w3id.nisso.server.network;

import org.jspecify.annotations.NullMarked;
