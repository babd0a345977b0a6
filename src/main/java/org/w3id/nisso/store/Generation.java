package org.w3id.nisso.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A complete generation on disk. Immutable.
 *
 * @param name      its name, unique in its store for all time
 * @param directory where it lies
 * @param manifest  what it is
 */
public record Generation(String name, Path directory, Manifest manifest) {

    /** The canned queries that belong to this generation, in the layout of a project folder's {@code queries/}. */
    public Path queries() {
        return directory.resolve("queries");
    }

    /** What is not as it was built; empty if all is. Reads the whole generation. */
    Optional<Damage> damage() {
        return Seal.damage(directory);
    }

    Path database() {
        return directory.resolve(Draft.DATABASE);
    }
}
