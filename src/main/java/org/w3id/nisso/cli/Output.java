package org.w3id.nisso.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a file that a command makes goes to: a file, which is there whole or not at all, or standard output. */
final class Output {

    /** What writes the file. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out);
    }

    private final Optional<Path> file;
    private final Console console;

    private Output(Optional<Path> file, Console console) {
        this.file = file;
        this.console = console;
    }

    /**
     * Chooses where to.
     *
     * @param file where to; standard output if null
     * @param text whether the file can be shown on a terminal
     * @throws Misuse if the file cannot be made there, or if it would be shown on a terminal and is not text
     */
    static Output to(@Nullable Path file, Console console, boolean text) {
        if (file == null && console.terminal() && !text) {
            throw new Misuse("This is not text, which a terminal could show. Name a file with -o FILE, or send it into one with > FILE.");
        }
        if (file != null && Files.isDirectory(file)) {
            throw new Misuse(file + " is a directory. Name a file in it.");
        }
        if (file != null && !Files.isDirectory(directory(file))) {
            throw new Misuse("There is no directory " + directory(file) + " to write " + file.getFileName() + " to. Make it first.");
        }
        return new Output(Optional.ofNullable(file), console);
    }

    /** Writes. A file that was there is replaced when the new one is whole. */
    void write(Writing writing) throws IOException {
        if (file.isEmpty()) {
            writing.to(console.out());
            console.out().flush();
            return;
        }
        // Named after the process, and not by createTempFile, whose files nobody but the owner may read.
        Path beside = directory(file.get()).resolve("." + file.get().getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                writing.to(out);
            }
            replace(beside, file.get());
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void replace(Path beside, Path file) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException onThisFileSystem) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path directory(Path file) {
        return file.toAbsolutePath().getParent();
    }
}
