package org.w3id.nisso;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folders that tests work with: the shipped one, and a tiny one on another subject. Tests change copies only. */
public final class TestFolders {

    /** The folder that this project ships. */
    public static final Path SHIPPED = Path.of(".");
    /** A tiny folder about lighthouses. */
    public static final Path LIGHTHOUSES = Path.of("src/test/resources/lighthouses");

    private TestFolders() { }

    /** Copies the three parts of a folder into a directory, and returns that. */
    public static Path copy(Path folder, Path into) {
        for (String part : new String[] {"ontology", "triples", "queries"}) {
            try (Stream<Path> all = Files.walk(folder.resolve(part))) {
                for (Path from : all.toList()) {
                    Path to = into.resolve(folder.relativize(from).toString());
                    if (Files.isDirectory(from)) {
                        Files.createDirectories(to);
                    } else {
                        Files.copy(from, to);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return into;
    }

    /** Replaces the first occurrence of a text in a file, which must be there. */
    public static void edit(Path file, String old, String replacement) {
        try {
            String text = Files.readString(file);
            int at = text.indexOf(old);
            assertTrue(at >= 0, () -> file + " has no " + old);
            Files.writeString(file, text.substring(0, at) + replacement + text.substring(at + old.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
