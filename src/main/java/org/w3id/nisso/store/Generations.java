package org.w3id.nisso.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory with the generations of a store. Their names begin with the time, so that they sort by age. */
final class Generations {

    private final Path directory;

    Generations(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    /** The names of all that is there, oldest first, whether complete or not. */
    List<String> names() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new StoreProblem("Cannot list " + directory + " (" + e.getMessage() + ").", e);
        }
    }

    /** A generation by its name; empty if there is none of that name, or it is not complete. */
    Optional<Generation> named(String name) {
        Path path = directory.resolve(name).normalize();
        if (!directory.equals(path.getParent())) {
            return Optional.empty();
        }
        return Seal.of(path).filter(seal -> seal.faultOfManifest(path).isEmpty()).flatMap(seal -> Manifest.readFrom(path))
                .map(manifest -> new Generation(name, path, manifest));
    }

    /** Those that are complete, newest first. */
    Stream<Generation> complete() {
        return names().stream().sorted(Comparator.reverseOrder()).map(this::named).flatMap(Optional::stream);
    }

    /** What is wrong with that which should be a generation of this name; empty if nothing is. Reads all of it. */
    Optional<Damage> damage(String name) {
        return Seal.damage(directory.resolve(name));
    }

    /** The newest that is complete and older than a name. */
    Optional<String> completeBefore(String name) {
        return complete().map(Generation::name).filter(other -> other.compareTo(name) < 0).findFirst();
    }

    /** Removes all but those of some names. */
    void removeAllBut(Collection<String> kept) {
        for (String name : names()) {
            if (!kept.contains(name)) {
                remove(name);
            }
        }
    }

    /** Removes what has a name, as far as that is possible now. */
    void remove(String name) {
        try {
            DurableFiles.deleteTree(directory.resolve(name));
        } catch (IOException busy) {
            // Still open in another process: on some systems it cannot be deleted now, and the next build tries again.
            return;
        }
    }
}
