/**
 * What there is to say of one thing: its statements with all that is written inside it, what points at it, the names of all that
 * is mentioned, and the sources.
 *
 * <p>Floor 3. Asks SPARQL 1.1 only, so it works on any engine; writes no format and makes no page. Knows the terms of the
 * apparatus (labels, citations, doubts), never a class of some subject.
 */
@NullMarked
package org.w3id.nisso.describe;

import org.jspecify.annotations.NullMarked;
