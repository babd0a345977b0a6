package org.w3id.nisso.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the text files that people write, as their editors and spreadsheets leave them. */
final class TextFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() { }

    /**
     * The text of a file in UTF-8, without the byte order mark that Excel and some editors put before it.
     *
     * @throws java.nio.charset.CharacterCodingException if it is not in UTF-8
     * @throws IOException                               if it cannot be read
     */
    static String read(Path path) throws IOException {
        String text = Files.readString(path);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }
}
