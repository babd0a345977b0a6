package org.w3id.nisso.build;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Sees whether a file is UTF-8 text. The parser of Turtle does not: it reads a byte that is none as a replacement character. */
final class Utf8 {

    private Utf8() { }

    /**
     * The first line, from 1, that is not UTF-8 text; empty if all are. A null character counts as no text, because that is how
     * UTF-16 without a mark looks.
     */
    static OptionalLong firstBadLine(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long number = 1;
            for (int next = in.read(); next >= 0; next = in.read()) {
                // No character of UTF-8 other than the line feed holds its byte, so a line can be decoded by itself.
                if (next == '\n') {
                    if (!isText(line)) {
                        return OptionalLong.of(number);
                    }
                    line.reset();
                    number++;
                } else {
                    line.write(next);
                }
            }
            return isText(line) ? OptionalLong.empty() : OptionalLong.of(number);
        }
    }

    private static boolean isText(ByteArrayOutputStream line) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray())).toString().indexOf('\0') < 0;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
