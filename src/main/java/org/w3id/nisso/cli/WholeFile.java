package org.w3id.nisso.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file that is whole or not there: beside its place first, and then moved to it in one step. */
final class WholeFile {

    private WholeFile() { }

    /** Writes to a stream and tells how much. */
    @FunctionalInterface
    interface Writing {
        long to(OutputStream out) throws IOException;
    }

    /**
     * Writes a file. One that was there before stays as it is until the new one is whole.
     *
     * @param file    where to
     * @param writing what to write
     * @return what the writing tells
     * @throws Misuse               if there can be no file of this name
     * @throws UncheckedIOException if it cannot be written; nothing is left behind then
     */
    static long write(Path file, Writing writing) {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new Misuse("-o " + file + ": there is no directory " + directory + ". Make it first.");
        }
        if (Files.isDirectory(file)) {
            throw new Misuse("-o " + file + " is a directory. Name a file in it.");
        }
        Path beside = directory.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        // For whoever interrupts the program; after the move there is nothing left of this name.
        beside.toFile().deleteOnExit();
        try {
            long told = writeAll(beside, writing);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + " (" + e.getMessage() + ").", e);
        } finally {
            deleteIfThere(beside);
        }
    }

    private static long writeAll(Path beside, Writing writing) throws IOException {
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            long told = writing.to(out);
            out.flush();
            channel.force(true);
            return told;
        }
    }

    private static void deleteIfThere(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + beside + " (" + e.getMessage() + ").", e);
        }
    }
}
