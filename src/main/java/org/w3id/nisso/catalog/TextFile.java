package org.w3id.nisso.catalog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the text files that people write, as their editors and spreadsheets leave them. */
final class TextFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() { }

    /**
     * The text of a file in UTF-8, without the byte order mark that Excel and some editors put before it.
     *
     * @throws CharacterCodingException if it is not in UTF-8
     * @throws IOException                               if it cannot be read
     */
    static String read(Path path) throws IOException {
        return text(Files.readAllBytes(path));
    }

    /**
     * The same of a file that was read before.
     *
     * @throws CharacterCodingException if it is not in UTF-8
     */
    static String text(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }
}
