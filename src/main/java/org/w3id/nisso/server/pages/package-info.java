/**
 * The pages that are about the graph as a whole.
 *
 * <p>Floor 5. Everything that a page says of the data comes from the data or the catalogue.
 */
@NullMarked
package org.w3id.nisso.server.pages;

import org.jspecify.annotations.NullMarked;
