package org.w3id.nisso.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A file of a generation as it was when the generation was complete. Immutable. TDB2 makes its files larger than what it puts into
 * them, and leaves the rest empty; only what is used is read, so that checking costs what the data costs.
 *
 * @param name     where it lies in the generation, with forward slashes
 * @param size     its length in bytes
 * @param used     how far it goes until only zero bytes follow
 * @param checksum the CRC-32C (RFC 9260, appendix A) of the bytes up to there
 */
record SealedFile(String name, long size, long used, int checksum) {

    private static final int PIECE = 1 << 18;
    private static final ThreadLocal<ByteBuffer> BUFFER = ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(PIECE));

    /** Reads a file, and sees to it that it is on the disk. */
    static SealedFile of(Path directory, Path file) throws IOException {
        String name = directory.relativize(file).toString().replace('\\', '/');
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.force(true);
            long used = usedOf(channel);
            return new SealedFile(name, channel.size(), used, checksumOf(channel, used));
        }
    }

    /** A line of a seal, without its end. */
    static SealedFile parse(String line) {
        String[] parts = line.split(" ", 4);
        return new SealedFile(parts[3], Long.parseLong(parts[1]), Long.parseLong(parts[2]), Integer.parseUnsignedInt(parts[0], 16));
    }

    /** The line that {@link #parse} reads. */
    String line() {
        return String.format("%08x %d %d %s", checksum, size, used, name);
    }

    /**
     * What is wrong with the file as it is now; empty if it is as it was.
     *
     * @throws StoreProblem if that cannot be told
     */
    Optional<String> faultIn(Path directory) {
        Path file = directory.resolve(name);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return faultIn(channel);
        } catch (NoSuchFileException missing) {
            return Optional.of("is missing");
        } catch (IOException e) {
            throw new StoreProblem("Cannot check whether " + file + " is as it was written (" + e + ").", e);
        }
    }

    private Optional<String> faultIn(FileChannel channel) throws IOException {
        if (channel.size() != size) {
            return Optional.of("has " + channel.size() + " bytes, but " + size + " were written");
        }
        try {
            return checksumOf(channel, used) == checksum ? Optional.empty()
                    : Optional.of("has other bytes than were written (CRC-32C)");
        } catch (ClosedByInterruptException stopped) {
            throw stopped;
        } catch (IOException unreadable) {
            return Optional.of("cannot be read (" + unreadable.getMessage() + ")");
        }
    }

    /** Looks for the last byte that is not zero, from the end. */
    private static long usedOf(FileChannel channel) throws IOException {
        ByteBuffer piece = BUFFER.get();
        for (long end = channel.size(); end > 0; end -= PIECE) {
            long start = Math.max(0, end - PIECE);
            fill(piece, channel, start, end);
            int last = piece.limit() - 1;
            while (last >= 0 && piece.get(last) == 0) {
                last--;
            }
            if (last >= 0) {
                return start + last + 1;
            }
        }
        return 0;
    }

    private static int checksumOf(FileChannel channel, long used) throws IOException {
        ByteBuffer piece = BUFFER.get();
        CRC32C checksum = new CRC32C();
        for (long start = 0; start < used; start += PIECE) {
            fill(piece, channel, start, Math.min(used, start + PIECE));
            checksum.update(piece);
        }
        return (int) checksum.getValue();
    }

    private static void fill(ByteBuffer piece, FileChannel channel, long start, long end) throws IOException {
        piece.clear().limit((int) (end - start));
        while (piece.hasRemaining()) {
            if (channel.read(piece, start + piece.position()) < 0) {
                throw new IOException("it ends too soon");
            }
        }
        piece.flip();
    }
}
