/**
 * Generations of the graph on disk, the lock on them, and the dataset that is served while one takes another's place.
 *
 * <p>Floor 2, and the only room that knows TDB2. Layout of a store directory:
 * <pre>
 * current                    one line: the name of the generation that is served; replaced atomically
 * generations/NAME/          one generation: complete before {@code current} names it, never renamed, its name never used again
 * generations/NAME/tdb2/     the TDB2 database
 * generations/NAME/queries/  the canned queries that belong to it
 * generations/NAME/manifest.properties   what it is
 * generations/NAME/seal      written last: the checksum of every file; a directory without it is a leftover
 * build.lock, serve.lock     locked by the process that builds or serves; say who that is
 * </pre>
 */
@NullMarked
package org.w3id.nisso.store;

import org.jspecify.annotations.NullMarked;
