package org.w3id.nisso.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A lock on the store that other processes see. The operating system lets it go when the process ends, however it ends; the
 * text of the file says who holds it and means nothing when nobody does.
 */
public final class StoreLock implements AutoCloseable {

    /**
     * The locks of this process. POSIX drops all locks of a process on a file when the process closes any channel to that file
     * (fcntl(2)), so a file that is locked here must not be opened a second time.
     */
    private static final Map<Path, StoreLock> OWN = new ConcurrentHashMap<>();

    /** Longer than any line is. */
    private static final int LENGTH = 250;

    /** How long others may hold the file by looking at it. */
    private static final Duration LONGEST_LOOK = Duration.ofMillis(300);

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;
    private volatile String text = "";

    private StoreLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock if nobody has it.
     *
     * @param file the lock file
     * @return the lock, or empty if another process, or this one, holds it
     * @throws StoreProblem if the file cannot be written
     */
    static synchronized Optional<StoreLock> tryTake(Path file) {
        if (OWN.containsKey(file)) {
            return Optional.empty();
        }
        Instant end = Instant.now().plus(LONGEST_LOOK);
        Optional<StoreLock> taken = take(file);
        while (taken.isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(LONGEST_LOOK.toNanos() / 20);
            taken = take(file);
        }
        return taken;
    }

    private static Optional<StoreLock> take(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(announced(new StoreLock(file, channel, lock)));
        } catch (IOException e) {
            throw new StoreProblem("Cannot write " + file + " (" + e.getMessage() + "). Name a directory that can be"
                    + " written with --store DIR.", e);
        }
    }

    private static StoreLock announced(StoreLock taken) throws IOException {
        try {
            taken.announce("");
        } catch (StoreProblem e) {
            taken.channel.close();
            throw e;
        }
        OWN.put(taken.file, taken);
        return taken;
    }

    /**
     * Who holds a lock file at the moment. It looks with a shared lock, so that those who look do not take each other for holders;
     * who takes the lock waits for them.
     *
     * @return empty if nobody does
     */
    static synchronized Optional<Holder> holderOf(Path file) {
        StoreLock own = OWN.get(file);
        if (own != null) {
            return Optional.of(Holder.parse(own.text));
        }
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            FileLock probe = channel.tryLock(0, Long.MAX_VALUE, true);
            if (probe != null) {
                probe.release();
                return Optional.empty();
            }
            return Optional.of(Holder.parse(Files.readString(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Tells other processes where this one serves. */
    public void announce(String address) {
        text = ProcessHandle.current().pid() + " " + address;
        try {
            write(text);
        } catch (IOException e) {
            throw new StoreProblem("Cannot write the lock file of the store (" + e.getMessage() + ").", e);
        }
    }

    /** Writes over what is there, and never makes the file shorter, so that a full disk does not stand against it. */
    private void write(String line) throws IOException {
        channel.write(ByteBuffer.wrap(String.format("%-" + LENGTH + "s%n", line).getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
    }

    @Override
    public void close() {
        OWN.remove(file, this);
        try {
            write("");
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new StoreProblem("Cannot let go of the lock on the store (" + e.getMessage() + ").", e);
        }
    }
}
