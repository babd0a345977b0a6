package org.w3id.nisso.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.w3id.nisso.project.ProjectFolder;

/**
 * Where a build works. A small folder is worked on in memory and written to the store at the end, which is several times as fast as
 * working in the store, because the shapes ask very many small questions; a large one is worked on in the store, so that memory does
 * not bound its size.
 */
final class Workspace {

    /** Turtle of this size takes some hundred megabytes in memory. */
    private static final long MOST_BYTES_IN_MEMORY = 32L << 20;

    private Workspace() { }

    static boolean fitsInMemory(ProjectFolder folder) {
        long bytes = 0;
        for (Path file : folder.tripleFiles()) {
            try {
                bytes += Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
        return bytes <= MOST_BYTES_IN_MEMORY;
    }
}
