package org.w3id.nisso.store;

import java.io.IOException;
import java.nio.file.Files;
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

    private static final DateTimeFormatter NAME_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path directory;
    private final Pointer pointer;
    private final Generations generations;

    private Store(Path directory) {
        this.directory = directory;
        this.pointer = new Pointer(directory);
        this.generations = new Generations(directory.resolve("generations"));
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
        return pointer.name().flatMap(generations::named);
    }

    /** A generation by its name; empty if there is none of that name, or it is not complete. */
    public Optional<Generation> generation(String name) {
        return generations.named(name);
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
        Disk.refuseIfShort(made());
        String name = NAME_TIME.format(Instant.now()) + "-" + identity.substring(0, Math.min(8, identity.length()));
        try {
            return Draft.in(generations.directory(), name);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * Makes a complete generation the current one, in one step, and removes all others but the one before. The caller holds the
     * build lock.
     *
     * @throws StoreProblem if the pointer cannot be written; then the generation before stays current, and the new one goes
     */
    public void publish(Generation generation) {
        Optional<String> before = pointer.name();
        try {
            pointer.set(generation.name());
        } catch (IOException e) {
            if (!pointer.name().equals(Optional.of(generation.name()))) {
                generations.remove(generation.name());
            }
            throw unwritable(e);
        }
        keep(generation.name(), before);
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
        pointer.name().ifPresentOrElse(name -> keep(name, generations.completeBefore(name)), () -> generations.removeAllBut(List.of()));
    }

    private void keep(String name, Optional<String> before) {
        generations.removeAllBut(Stream.concat(Stream.of(name), before.stream()).toList());
    }

    /**
     * Reads the whole current generation, and puts the newest sound one in its place if it is damaged, or none if none is sound. The
     * caller holds the build lock.
     *
     * @return what was damaged; empty if all is well
     * @throws StoreProblem if that cannot be told, or the store cannot be written
     */
    public List<Damage> mend() {
        try {
            return new Mending(pointer, generations).run();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Path made() {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * What a failure means for the store.
     *
     * @param failure what was thrown while a generation was written
     * @return that the disk is full; empty if the failure does not say so, or is told so already
     */
    public Optional<StoreProblem> diskFull(Throwable failure) {
        return Disk.isFull(failure) && !(failure instanceof StoreProblem)
                ? Optional.of(Disk.full(directory, String.valueOf(failure.getMessage()), failure)) : Optional.empty();
    }

    private StoreProblem unwritable(IOException e) {
        return diskFull(e).orElseGet(() -> new StoreProblem("Cannot write to the store " + directory + " (" + e + "). Name a"
                + " directory that can be written with --store DIR.", e));
    }
}
