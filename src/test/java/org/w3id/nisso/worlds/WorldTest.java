package org.w3id.nisso.worlds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.build.BuildResult;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.store.Store;

/** An invented world is a project folder like any other. */
class WorldTest {

    @TempDir
    Path directory;

    @Test
    void aWorldIsBuiltWithoutFindingsAndHasAsManyStatementsAsWereCounted() {
        World world = World.of(directory.resolve("world"), 10_000);
        BuildResult result = new Build(ProjectFolder.at(world.folder()), Progress.NONE).into(Store.at(directory.resolve("store")));
        BuildResult.Built built = assertInstanceOf(BuildResult.Built.class, result, result::toString);
        assertEquals(world.triples(), built.generation().manifest().asserted());
    }

    @Test
    void theSameSizeGivesTheSameFiles() throws IOException {
        assertEquals(files(World.of(directory.resolve("one"), 20_000)), files(World.of(directory.resolve("other"), 20_000)));
    }

    private static Map<String, String> files(World world) throws IOException {
        try (Stream<Path> files = Files.list(world.folder().resolve("triples"))) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), WorldTest::text));
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
