package org.w3id.nisso.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The arguments as they were typed. */
final class Arguments {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private Arguments() { }

    /**
     * Restores arguments that Java could not read. In a plain C or POSIX locale Java takes arguments for ASCII and loses every other
     * letter; Linux still has the bytes, which are UTF-8.
     *
     * @param given the arguments as Java gives them
     * @return the arguments as typed, as far as that can be known
     */
    static String[] asTyped(String[] given) {
        boolean damaged = Arrays.stream(given).anyMatch(a -> a.indexOf('\uFFFD') >= 0);
        if (!damaged || !Files.isReadable(COMMAND_LINE)) {
            return given;
        }
        try {
            String[] all = new String(Files.readAllBytes(COMMAND_LINE), StandardCharsets.UTF_8).split("\0", -1);
            int end = all.length - 1;
            return end >= given.length ? Arrays.copyOfRange(all, end - given.length, end) : given;
        } catch (IOException unreadable) {
            return given;
        }
    }
}
