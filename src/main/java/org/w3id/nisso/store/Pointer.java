package org.w3id.nisso.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The file {@code current}: one line, the name of the generation that is served. */
final class Pointer {

    static final String FILE = "current";

    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z-]+");

    private final Path file;

    Pointer(Path store) {
        this.file = store.resolve(FILE);
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** The name; empty if there is no file, or no name in it. */
    Optional<String> name() {
        try {
            return Optional.of(Files.readString(file).strip()).filter(name -> NAME.matcher(name).matches());
        } catch (NoSuchFileException | CharacterCodingException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreProblem("Cannot read " + file + " (" + e.getMessage() + ").", e);
        }
    }

    /** Names another generation, in one step. */
    void set(String name) throws IOException {
        DurableFiles.replace(file, name + "\n");
    }

    void remove() throws IOException {
        if (Files.deleteIfExists(file)) {
            DurableFiles.force(file.getParent());
        }
    }
}
