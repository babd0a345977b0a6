/**
 * The timeline over HTTP: a page that reads without scripts, and all bars in JSON for the script that draws them.
 *
 * <p>Floor 5. What happened when comes from the chronicle; this room gives it names, lanes and dates in the reader's language.
 */
@NullMarked
package org.w3id.nisso.server.timeline;

import org.jspecify.annotations.NullMarked;
