package org.w3id.nisso.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What a generation is. Immutable.
 *
 * @param identity   the fingerprint of the inputs
 * @param built      when it was built, ISO 8601 in UTC
 * @param asserted   number of asserted statements
 * @param inferred   number of inferred statements
 * @param annotated  number of annotations that tie a statement to a source
 * @param things     number of things described
 * @param queries    number of canned queries
 */
public record Manifest(String identity, String built, long asserted, long inferred, long annotated, long things, long queries) {

    static final String FILE = "manifest.properties";

    /** The version of the data: the first twelve digits of the identity. */
    public String dataVersion() {
        return dataVersion(identity);
    }

    /** The version of the data that a fingerprint of the inputs stands for. */
    public static String dataVersion(String identity) {
        return identity.substring(0, Math.min(12, identity.length()));
    }

    /** The manifest as lines of {@code key=value}, in the syntax of {@link Properties}. */
    public String text() {
        return "identity=" + identity + "\nbuilt=" + built + "\nasserted=" + asserted + "\ninferred=" + inferred
                + "\nannotated=" + annotated + "\nthings=" + things + "\nqueries=" + queries + "\n";
    }

    void writeTo(Path directory) throws IOException {
        DurableFiles.write(directory.resolve(FILE), text());
    }

    static Optional<Manifest> readFrom(Path directory) {
        Path file = directory.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties values = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(reader);
            return Optional.of(of(values));
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Reads a manifest from among other values.
     *
     * @throws IllegalArgumentException if a value is missing or is not what it should be; the message is its key or the value
     */
    public static Manifest of(Properties values) {
        return new Manifest(text(values, "identity"), text(values, "built"), number(values, "asserted"), number(values, "inferred"),
                number(values, "annotated"), number(values, "things"), number(values, "queries"));
    }

    private static String text(Properties values, String key) {
        String value = values.getProperty(key);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }

    private static long number(Properties values, String key) {
        return Long.parseLong(text(values, key));
    }
}
