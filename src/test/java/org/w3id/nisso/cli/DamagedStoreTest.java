package org.w3id.nisso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.OtherProcess;
import org.w3id.nisso.TestFolders;

/** A store that something has damaged: it is told, the folder is built again, and no answer is wrong. */
@Tag("trial")
class DamagedStoreTest {

    @TempDir
    Path directory;
    private Path folder;
    private Path store;
    private String answer = "";

    @BeforeEach
    void build() {
        folder = TestFolders.copy(TestFolders.LIGHTHOUSES, directory.resolve("lights"));
        store = directory.resolve("store");
        answer = run("query", "keepers-of").out();
        assertTrue(answer.contains("Ada Reed"));
    }

    private interface Harm {
        void to(Path generation) throws IOException;
    }

    private static Map<String, Harm> harms() {
        Map<String, Harm> harms = new LinkedHashMap<>();
        harms.put("tdb2/Data-0001/nodes-data.obj", generation -> flip(generation.resolve("tdb2/Data-0001/nodes-data.obj")));
        harms.put("tdb2/Data-0001/GSPO.dat", generation -> cut(generation.resolve("tdb2/Data-0001/GSPO.dat"), 8192));
        harms.put("tdb2/Data-0001/SPO.bpt", generation -> Files.delete(generation.resolve("tdb2/Data-0001/SPO.bpt")));
        harms.put("tdb2/Data-0001/journal.jrnl", generation -> Files.writeString(generation.resolve("tdb2/Data-0001/journal.jrnl"), "x"));
        harms.put("queries/keepers-of.rq", generation -> TestFolders.edit(generation.resolve("queries/keepers-of.rq"), "SELECT", "SELECT DISTINCT"));
        harms.put("queries/own.rq", generation -> Files.writeString(generation.resolve("queries/own.rq"), "SELECT * { ?s ?p ?o }"));
        harms.put("manifest.properties", generation -> cut(generation.resolve("manifest.properties"), 40));
        harms.put("seal", generation -> Files.writeString(generation.resolve("seal"), "garbage"));
        harms.put("current", generation -> Files.writeString(generation.resolve("../../current"), "gar\0bage"));
        harms.put("current is missing", generation -> Files.delete(generation.resolve("../../current")));
        return harms;
    }

    @Test
    void whateverIsDamagedIsNamedAndMendedAndTheAnswerIsTheSame() throws IOException {
        for (Map.Entry<String, Harm> harm : harms().entrySet()) {
            harm.getValue().to(current());
            CommandLineRun query = run("query", "keepers-of");
            assertEquals(0, query.code(), () -> harm.getKey() + ": " + query.err());
            assertEquals(answer, query.out(), harm.getKey());
            assertTrue(query.err().contains("is damaged: ") && query.err().contains(harm.getKey()), query.err());
            CommandLineRun build = run("build");
            assertTrue(build.out().startsWith("Unchanged since ") && build.err().isEmpty(), build::toString);
        }
    }

    @Test
    void aBuildOfAFolderThatHasNotChangedMendsToo() throws IOException {
        flip(current().resolve("tdb2/Data-0001/nodes-data.obj"));
        CommandLineRun build = run("build");
        assertEquals(0, build.code());
        assertTrue(build.err().contains("nodes-data.obj has other bytes than were written (CRC-32C).")
                && build.err().contains("the folder is built anew"), build.err());
        assertTrue(build.out().startsWith("Built version "), build.out());
    }

    @Test
    void whereTheFolderHasFindingsTheGenerationBeforeIsAskedAndWithoutOneNothing() throws IOException {
        Files.writeString(folder.resolve("triples/more.ttl"), "# more\n");
        run("build");
        Path second = current();
        TestFolders.edit(folder.resolve("triples/lights.ttl"), "light:litOn", "light:litUp");
        flip(second.resolve("tdb2/Data-0001/nodes-data.obj"));
        CommandLineRun before = run("query", "keepers-of");
        assertEquals(answer, before.out());
        assertTrue(before.err().contains("is sound and takes its place") && before.err().contains("last good build"), before.err());
        assertFalse(Files.exists(second));

        flip(current().resolve("tdb2/Data-0001/nodes-data.obj"));
        for (String command : new String[] {"query", "serve"}) {
            CommandLineRun none = command.equals("serve") ? run("serve", "--port", "0") : run("query", "keepers-of");
            assertEquals(1, none.code(), none.err());
            assertEquals("", none.out());
            assertTrue(none.err().contains("litUp"), none.err());
        }
    }

    @Test
    void aServerThatFindsItsStoreDamagedSaysSoAndServesTheFolderBuiltAgain() throws Exception {
        cut(current().resolve("tdb2/Data-0001/nodes-data.obj"), 100);
        try (OtherProcess server = OtherProcess.start(directory, "serve", "--port", "0", "--folder", folder.toString(), "--store", store.toString())) {
            server.awaitOutput("Try first:");
            assertTrue(server.err().contains("nodes-data.obj has 100 bytes") && server.err().contains("built anew"), server.err());
            assertEquals(answer, run("query", "keepers-of").out());
        }
    }

    private Path current() throws IOException {
        return store.resolve("generations").resolve(Files.readString(store.resolve("current")).strip());
    }

    private static void flip(Path file) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(access.length() / 2);
            int old = access.read();
            access.seek(access.length() / 2);
            access.write(old ^ 1);
        }
    }

    private static void cut(Path file, long length) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(length);
        }
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(Stream.concat(Stream.of(arguments), Stream.of("--folder", folder.toString(), "--store", store.toString()))
                .toArray(String[]::new));
    }
}
