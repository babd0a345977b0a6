package org.w3id.nisso.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A store directory with its generations. Safe for many threads and processes: who builds takes the {@linkplain #lockForBuild
 * build lock}, who serves takes the {@linkplain #lockForServing serving lock}.
 */
public final class Store {

    private static final String CURRENT = "current";
    private static final DateTimeFormatter NAME_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path directory;

    private Store(Path directory) {
        this.directory = directory;
    }

    /**
     * Names a store; it is made when it is first written to.
     *
     * @param directory the store directory
     */
    public static Store at(Path directory) {
        return new Store(directory.toAbsolutePath().normalize());
    }

    public Path directory() {
        return directory;
    }

    /** The generation that the pointer file names; empty if there is none or it is not complete. */
    public Optional<Generation> current() {
        return currentName().flatMap(this::generation);
    }

    /** Takes the lock that a build needs; empty if another has it. Closing it lets go. */
    public Optional<StoreLock> lockForBuild() {
        return StoreLock.tryTake(made().resolve("build.lock"));
    }

    /** Takes the lock that a server needs; empty if another has it. Closing it lets go. */
    public Optional<StoreLock> lockForServing() {
        return StoreLock.tryTake(made().resolve("serve.lock"));
    }

    /** Who builds at the moment. */
    public Optional<Holder> builder() {
        return StoreLock.holderOf(directory.resolve("build.lock"));
    }

    /** Who serves at the moment. */
    public Optional<Holder> server() {
        return StoreLock.holderOf(directory.resolve("serve.lock"));
    }

    /**
     * Begins a generation. The caller holds the build lock.
     *
     * @param identity the fingerprint of its inputs
     * @throws StoreProblem if the store cannot be written
     */
    public Draft begin(String identity) {
        made();
        String name = NAME_TIME.format(Instant.now()) + "-" + identity.substring(0, Math.min(8, identity.length()));
        try {
            return Draft.in(generations(), name);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * Makes a complete generation the current one, in one step, and removes all others but the one before. The caller holds the
     * build lock.
     *
     * @throws StoreProblem if the pointer cannot be written; then the generation before stays current
     */
    public void publish(Generation generation) {
        Optional<String> before = currentName();
        try {
            DurableFiles.replace(directory.resolve(CURRENT), generation.name() + "\n");
        } catch (IOException e) {
            throw unwritable(e);
        }
        sweep(generation.name(), before);
    }

    /** Removes the whole store directory. Nobody may use it any more. */
    public void delete() {
        try {
            DurableFiles.deleteTree(directory);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Removes what earlier builds left behind: all that is neither current nor the generation before. The caller holds the build lock. */
    public void sweep() {
        currentName().ifPresentOrElse(name -> sweep(name, completeBefore(name)), () -> sweep("", Optional.empty()));
    }

    private void sweep(String keep, Optional<String> keepToo) {
        for (String name : names()) {
            if (!name.equals(keep) && !keepToo.filter(name::equals).isPresent()) {
                try {
                    DurableFiles.deleteTree(generations().resolve(name));
                } catch (IOException busy) {
                    // Still open in another process: on some systems it cannot be deleted now, and the next build tries again.
                    continue;
                }
            }
        }
    }

    private Optional<String> completeBefore(String current) {
        return names().stream().filter(n -> n.compareTo(current) < 0).filter(n -> generation(n).isPresent())
                .reduce((first, second) -> second);
    }

    private List<String> names() {
        if (!Files.isDirectory(generations())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(generations())) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new StoreProblem("Cannot list " + generations() + " (" + e.getMessage() + ").", e);
        }
    }

    private Optional<String> currentName() {
        try {
            String name = Files.readString(directory.resolve(CURRENT)).strip();
            return name.isEmpty() ? Optional.empty() : Optional.of(name);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreProblem("Cannot read " + directory.resolve(CURRENT) + " (" + e.getMessage() + ").", e);
        }
    }

    /** A generation by its name; empty if there is none of that name, or it is not complete. */
    public Optional<Generation> generation(String name) {
        Path path = generations().resolve(name).normalize();
        return path.getParent().equals(generations())
                ? Manifest.readFrom(path).map(manifest -> new Generation(name, path, manifest)) : Optional.empty();
    }

    private Path generations() {
        return directory.resolve("generations");
    }

    private Path made() {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private StoreProblem unwritable(IOException e) {
        return new StoreProblem("Cannot write to the store " + directory + " (" + e + "). Free some space, or name a"
                + " directory that can be written with --store DIR.", e);
    }
}
