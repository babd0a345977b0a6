package org.w3id.nisso.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far a build has come, as one sees from outside, in the files of the store. */
enum Moment {
    NOTHING("before it began to write"),
    BEGUN("a generation begun: reading, checking, loading"),
    QUERIES("copying the queries, closing the database"),
    MANIFEST("manifest written, not yet sealed"),
    SEALED("sealed, not yet switched to"),
    SWITCHED("switched");

    private final String words;

    Moment(String words) {
        this.words = words;
    }

    /** For the table. */
    String words() {
        return words;
    }

    /** A store as it was before a build. */
    record Before(Path store, String current, Set<String> generations) {

        static Before of(Path store) {
            return new Before(store, currentIn(store), generationsIn(store));
        }
    }

    /** How far a build has come since. */
    static Moment since(Before before) {
        if (!currentIn(before.store()).equals(before.current())) {
            return SWITCHED;
        }
        Set<String> fresh = generationsIn(before.store());
        fresh.removeAll(before.generations());
        Optional<Path> begun = fresh.stream().reduce((first, second) -> second).map(before.store().resolve("generations")::resolve);
        if (begun.isEmpty()) {
            return NOTHING;
        }
        for (Moment later : List.of(SEALED, MANIFEST, QUERIES)) {
            if (Files.exists(begun.get().resolve(later.file()))) {
                return later;
            }
        }
        return BEGUN;
    }

    private String file() {
        return this == SEALED ? "seal" : this == MANIFEST ? "manifest.properties" : "queries";
    }

    private static String currentIn(Path store) {
        try {
            return Files.readString(store.resolve("current"));
        } catch (IOException none) {
            return "";
        }
    }

    private static Set<String> generationsIn(Path store) {
        try (Stream<Path> all = Files.list(store.resolve("generations"))) {
            return all.map(path -> path.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (java.nio.file.NoSuchFileException none) {
            return new TreeSet<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
