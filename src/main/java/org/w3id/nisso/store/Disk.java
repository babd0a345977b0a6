package org.w3id.nisso.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The disk that a store is on. A build stops before the disk is full: TDB2 writes through memory maps, where a full disk is no error
 * that a write returns but a fault of the process (SIGBUS, mmap(2)); and others on the machine need the disk too.
 */
final class Disk {

    /** More than a bulk load writes between two {@linkplain LoadGuard looks}. */
    private static final long LEAST_FREE = 16L << 20;

    private Disk() { }

    /**
     * Refuses to write on where little is free.
     *
     * @param directory a directory on the disk
     * @throws StoreProblem if less than 16 MB are free
     */
    static void refuseIfShort(Path directory) {
        try {
            FileStore disk = Files.getFileStore(directory);
            // A file system that does not count, such as some over the network, says that it has no space at all.
            if (disk.getTotalSpace() > 0 && disk.getUsableSpace() < LEAST_FREE) {
                throw full(directory, disk.getUsableSpace() / 1024 + " KB are free, and a build leaves " + LEAST_FREE / 1024, null);
            }
        } catch (IOException e) {
            throw new StoreProblem("Cannot look at the disk of " + directory + " (" + e + ").", e);
        }
    }

    /** Whether a failure, or what is behind it, says that nothing more can be written. */
    static boolean isFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof IOException && (message.contains("No space left") || message.contains("quota"))
                    || cause instanceof InternalError && message.contains("unsafe memory access")) {
                return true;
            }
        }
        return false;
    }

    /** The problem to tell. */
    static StoreProblem full(Path directory, String why, Throwable cause) {
        return new StoreProblem("The disk of the store " + directory + " is full (" + why + "). Free some space, or name a directory on"
                + " another disk with --store DIR.", cause);
    }
}
