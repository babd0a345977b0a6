package org.w3id.nisso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.OtherProcess;
import org.w3id.nisso.SmallDisk;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.store.Store;

/** A store on a disk that gets full, or that cannot be written: it is told, and what was last good is answered from. */
class FullDiskTest {

    /** The files that a build writes, in order. */
    private static final Set<String> PLACES = Set.of("Data-0001", "queries", "manifest.properties", "seal", "current.next");

    @TempDir
    Path directory;
    private Path folder;
    private Path store;
    private SmallDisk disk;
    private String answer = "";

    @BeforeEach
    void build() throws Exception {
        disk = SmallDisk.at(directory.resolve("disk"));
        folder = TestFolders.copy(TestFolders.LIGHTHOUSES, directory.resolve("lights"));
        store = directory.resolve("disk/store");
        answer = run("query", "keepers-of").out();
        assertTrue(answer.contains("Ada Reed"));
    }

    @AfterEach
    void unmount() throws Exception {
        disk.close();
    }

    @Test
    void whereverABuildRunsOutOfDiskTheLastGoodGraphAnswersAndTheNextBuildWorks() throws Exception {
        long used = disk.inodes();
        long generation = used - 5;
        String current = Files.readString(store.resolve("current"));
        Set<String> places = new TreeSet<>();
        for (long more : new long[] {20, generation - 6, generation - 2, generation - 1, generation}) {
            disk.remount("nr_inodes=" + (used + more));
            Files.writeString(folder.resolve("triples/more.ttl"), "# " + more + "\n");
            try (OtherProcess build = OtherProcess.start(directory, "build", "--folder", folder.toString(), "--store", store.toString())) {
                assertEquals(3, build.exitCode(), build.err());
                assertTrue(build.err().contains("The disk of the store " + store) && build.err().contains("Free some space"), build.err());
                PLACES.stream().filter(build.err()::contains).forEach(places::add);
            }
            assertEquals(current, Files.readString(store.resolve("current")));
            assertEquals(1, generations(), "what was begun is gone");
        }
        assertEquals(PLACES, places);
        CommandLineRun query = run("query", "keepers-of");
        assertEquals(answer, query.out(), query.err());
        assertTrue(query.err().contains("Not built: The disk of the store"), query.err());
        disk.remount("nr_inodes=0");
        assertTrue(run("build").out().startsWith("Built version "));
        assertEquals(2, generations());
    }

    @Test
    void onAFullDiskAStoreThatWasServedBeforeIsServedAgain() throws Exception {
        Store.at(store).lockForServing().orElseThrow().close();
        disk.fillBut(0);
        Files.writeString(folder.resolve("triples/more.ttl"), "# more\n");
        CommandLineRun build = run("build");
        assertEquals(3, build.code());
        assertTrue(build.err().contains("0 KB are free, and a build leaves 16384"), build.err());
        try (OtherProcess server = OtherProcess.start(directory, "serve", "--port", "0", "--folder", folder.toString(), "--store", store.toString())) {
            server.awaitOutput("Try first:");
            assertTrue(server.err().contains("Not built: The disk of the store"), server.err());
            assertEquals(answer, run("query", "keepers-of").out());
        }
    }

    @Test
    void aStoreThatCanOnlyBeReadIsRefusedWithWhatToDo() throws Exception {
        disk.remount("ro");
        for (String command : new String[] {"build", "list", "serve"}) {
            CommandLineRun run = run(command);
            assertEquals(3, run.code(), command);
            assertTrue(run.err().contains(store.toString()) && run.err().contains("--store DIR"), run.err());
        }
        disk.remount("rw");
        assertEquals(answer, run("query", "keepers-of").out());
    }

    private long generations() throws IOException {
        try (Stream<Path> generations = Files.list(store.resolve("generations"))) {
            return generations.count();
        }
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(Stream.concat(Stream.of(arguments), Stream.of("--folder", folder.toString(), "--store", store.toString()))
                .toArray(String[]::new));
    }
}
