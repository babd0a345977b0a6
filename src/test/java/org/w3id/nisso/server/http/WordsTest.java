package org.w3id.nisso.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the pages: every room says the same in each language. */
class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    static List<Path> englishFiles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<Path> found = files.filter(file -> file.getFileName().toString().equals("words_en.properties")).sorted().toList();
            assertFalse(found.isEmpty());
            return found;
        }
    }

    @ParameterizedTest
    @MethodSource("englishFiles")
    void aRoomHasTheSameWordsInEveryLanguage(Path english) {
        Properties expected = read(english);
        for (String language : Languages.ALL) {
            Properties other = read(english.resolveSibling("words_" + language + ".properties"));
            assertEquals(expected.stringPropertyNames(), other.stringPropertyNames(), language);
            for (String key : expected.stringPropertyNames()) {
                assertFalse(other.getProperty(key).isBlank(), language + " " + key);
                assertEquals(places(expected.getProperty(key), "en"), places(other.getProperty(key), language), language + " " + key);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("englishFiles")
    void everyWordIsUsed(Path english) throws IOException {
        Path room = Path.of("src/main/java").resolve(RESOURCES.relativize(english).getParent());
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.list(room)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> code.append(text(file)));
        }
        List<String> unused = read(english).stringPropertyNames().stream().filter(key -> !code.toString().contains('"' + key + '"'))
                .sorted().toList();
        assertEquals(List.of(), unused);
    }

    @Test
    void aTextThatThereIsNotIsAnErrorOfTheProgram() {
        Words words = Words.of(Page.class, "ja");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> words.get("no-such")).getMessage().contains("no-such"));
    }

    /** How many places a pattern has, and that a quotation mark does not swallow any. */
    private static int places(String pattern, String language) {
        assertFalse(pattern.contains("'"), "Write ’ instead of ' in: " + pattern);
        return new MessageFormat(pattern, Locale.forLanguageTag(language)).getFormatsByArgumentIndex().length;
    }

    private static Properties read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
