package org.w3id.nisso;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A disk of a given size (tmpfs(5)). Tests that need one are passed over where this process may not mount. */
public final class SmallDisk implements AutoCloseable {

    private static final long PAGE = 4096;

    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    /** Mounts one at a new directory. */
    public static SmallDisk at(Path directory) throws IOException, InterruptedException {
        Files.createDirectory(directory);
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=100m", "tmpfs", directory.toString()),
                "no right to mount a small disk");
        return new SmallDisk(directory);
    }

    /** Changes options of the mount, such as {@code ro}, {@code size=20m} or {@code nr_inodes=100}. */
    public void remount(String options) throws IOException, InterruptedException {
        if (!run("mount", "-o", "remount," + options, directory.toString())) {
            throw new AssertionError("cannot remount with " + options);
        }
    }

    /** How many files and directories it holds, as the file system counts them. */
    public long inodes() throws IOException {
        try (var all = Files.walk(directory)) {
            return all.count();
        }
    }

    /** Fills it with a file until so many bytes are free. */
    public Path fillBut(long free) throws IOException {
        Path ballast = directory.resolve("ballast");
        try (RandomAccessFile file = new RandomAccessFile(ballast.toFile(), "rw")) {
            byte[] page = new byte[(int) PAGE];
            while (Files.getFileStore(directory).getUsableSpace() > free) {
                file.write(page);
            }
        }
        return ballast;
    }

    @Override
    public void close() throws IOException {
        try {
            if (!run("umount", directory.toString())) {
                run("umount", "--lazy", directory.toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
