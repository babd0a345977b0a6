/**
 * The canned queries over HTTP, for programs and in plain pages, and what operators ask.
 *
 * <p>Floor 5. Binds nothing and writes no format itself: that is the catalogue's and the export's work.
 */
@NullMarked
package org.w3id.nisso.server.api;

import org.jspecify.annotations.NullMarked;
