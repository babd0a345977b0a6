package org.w3id.nisso.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * What every file of a generation was when it was complete: TDB2 keeps no checksums of its own, and would answer from a flipped byte.
 * The seal is written last, so a directory without one is a leftover; its own last line is the checksum of the lines before. It is
 * against accidents, not against malice: who can write the store can write a seal. Immutable.
 *
 * <p>The whole generation is checked before the first answer is given from it, whatever its size, because nothing less keeps a
 * wrong answer from being given. That takes as long as reading it once, files side by side; reading the project folder to see
 * whether it has changed takes longer. Left out are only the lock files, the one thing that TDB2 writes when it merely reads.
 */
final class Seal {

    static final String FILE = "seal";

    private static final String LOCK = "tdb.lock";

    private final List<SealedFile> files;

    private Seal(List<SealedFile> files) {
        this.files = List.copyOf(files);
    }

    /** Seals a directory: reads all its files, and forces them and the directories to the disk before the seal. */
    static void put(Path directory) throws IOException {
        List<Path> paths = filesIn(directory);
        StringBuilder text = new StringBuilder();
        try {
            paths.parallelStream().map(path -> sealed(directory, path)).toList().forEach(file -> text.append(file.line()).append('\n'));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path inner : directoriesIn(directory)) {
            DurableFiles.force(inner);
        }
        DurableFiles.write(directory.resolve(FILE), text + checksum(text.toString()) + "\n");
        DurableFiles.force(directory);
    }

    /** The seal of a directory; empty if it has none, or one that is broken itself. */
    static Optional<Seal> of(Path directory) {
        try {
            String text = Files.readString(directory.resolve(FILE));
            int last = text.lastIndexOf('\n', text.length() - 2) + 1;
            String lines = text.substring(0, last);
            if (!text.substring(last).equals(checksum(lines) + "\n")) {
                return Optional.empty();
            }
            return Optional.of(new Seal(lines.lines().map(SealedFile::parse).toList()));
        } catch (IOException missingOrNoText) {
            return Optional.empty();
        }
    }

    /** What is wrong with the manifest; empty if it is as it was. The rest may be damaged. */
    Optional<Damage> faultOfManifest(Path directory) {
        return files.stream().filter(file -> file.name().equals(Manifest.FILE)).findFirst()
                .map(file -> file.faultIn(directory).map(what -> damage(directory, file.name(), what)))
                .orElseGet(() -> Optional.of(damage(directory, Manifest.FILE, "is not sealed")));
    }

    /** What is not as it was sealed: the first file that is changed, missing or one too many; empty if all is as it was. */
    static Optional<Damage> damage(Path directory) {
        return of(directory).map(seal -> seal.fault(directory)).orElseGet(() -> Optional.of(broken(directory)));
    }

    private Optional<Damage> fault(Path directory) {
        Optional<Damage> changed = files.parallelStream()
                .map(file -> file.faultIn(directory).map(what -> damage(directory, file.name(), what)))
                .flatMap(Optional::stream).findFirst();
        return changed.or(() -> oneTooMany(directory));
    }

    private Optional<Damage> oneTooMany(Path directory) {
        Set<String> known = new HashSet<>();
        files.forEach(file -> known.add(file.name()));
        try {
            return filesIn(directory).stream().map(path -> directory.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> !known.contains(name)).findFirst()
                    .map(name -> damage(directory, name, "was put there by somebody else"));
        } catch (IOException e) {
            return Optional.of(damage(directory, "", "cannot be listed (" + e.getMessage() + ")"));
        }
    }

    private static Damage broken(Path directory) {
        return damage(directory, FILE, Files.exists(directory.resolve(FILE)) ? "is not as it was written" : "is missing");
    }

    private static Damage damage(Path directory, String name, String what) {
        return new Damage("generations/" + directory.getFileName() + "/" + name, what);
    }

    private static SealedFile sealed(Path directory, Path file) {
        try {
            return SealedFile.of(directory, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(path -> !Files.isDirectory(path)).filter(path -> !path.endsWith(LOCK))
                    .filter(path -> !path.equals(directory.resolve(FILE))).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<Path> directoriesIn(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    private static String checksum(String text) {
        CRC32C checksum = new CRC32C();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", checksum.getValue());
    }
}
