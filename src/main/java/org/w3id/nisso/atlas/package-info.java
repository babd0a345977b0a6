/**
 * Who held what, when and in whose view, with where it lies: what a map through time is drawn from.
 *
 * <p>A folder says it by its canned query {@code map}, with a row for each status and viewer; of a folder without one, all that
 * has a geometry is shown, by its class. Which time a map shows is what the data set says of itself
 * ({@code dcterms:temporal}).
 *
 * <p>Floor 3. Asks SPARQL 1.1 only; knows terms of the apparatus, the W3C and the OGC, never a class of some subject. Has no words
 * and makes no page.
 */
@NullMarked
package org.w3id.nisso.atlas;

import org.jspecify.annotations.NullMarked;
