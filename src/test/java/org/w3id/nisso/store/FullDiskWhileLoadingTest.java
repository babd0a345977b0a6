package org.w3id.nisso.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.SmallDisk;

/** A bulk load that cannot go on ends, and says why; left to itself it would wait for ever. */
@Timeout(120)
@Tag("trial")
class FullDiskWhileLoadingTest {

    private static final Manifest MANIFEST = new Manifest("0123456789abcdef", "2026-01-01T00:00:00Z", 1, 0, 0, 1, 0);

    @TempDir
    Path directory;

    @Test
    void aLoadThatFillsTheDiskEndsAndLeavesNothingAndTheNextOneWorks() throws Exception {
        DatasetGraph large = numbers(40_000);
        try (SmallDisk disk = SmallDisk.at(directory.resolve("disk"))) {
            Store store = Store.at(directory.resolve("disk"));
            for (String size : new String[] {"17m", "20m"}) {
                disk.remount("size=" + size);
                assertFull(() -> load(store, large));
            }
            try (Stream<Path> left = Files.list(directory.resolve("disk/generations"))) {
                assertEquals(0, left.count());
            }
            store.publish(load(store, numbers(10)));
            assertEquals("0123456789abcdef", store.current().orElseThrow().manifest().identity());
        }
    }

    @Test
    void aLoadThatSomebodyElseTakesTheLastSpaceFromEnds() throws Exception {
        DatasetGraph some = numbers(5_000);
        try (SmallDisk disk = SmallDisk.at(directory.resolve("disk"))) {
            Store store = Store.at(directory.resolve("disk"));
            for (long free : new long[] {0, 300_000}) {
                try (Draft draft = store.begin("0123456789abcdef")) {
                    Path ballast = disk.fillBut(free);
                    assertFull(() -> draft.load(sink -> some.find().forEachRemaining(sink::quad)));
                    Files.delete(ballast);
                }
            }
            store.publish(load(store, some));
            assertEquals(5_000L, size(store.current().orElseThrow()));
        }
    }

    @Test
    void whatTdbThrowsInATransactionOnAFullDiskIsKnownForWhatItIs() throws Exception {
        try (SmallDisk disk = SmallDisk.at(directory.resolve("disk"))) {
            Store store = Store.at(directory.resolve("disk"));
            for (long free : new long[] {0, 300_000, 1_000_000}) {
                try (Draft draft = store.begin("0123456789abcdef")) {
                    Path ballast = disk.fillBut(free);
                    Throwable thrown = assertThrows(Throwable.class, () -> Txn.executeWrite(draft.dataset(),
                            () -> numbers(5_000).find().forEachRemaining(draft.dataset()::add)));
                    assertTrue(store.diskFull(thrown).isPresent(), thrown::toString);
                    Files.delete(ballast);
                }
            }
        }
    }

    @Test
    void aThreadOfTheLoadThatDiesEndsIt() {
        IllegalStateException death = new IllegalStateException("the thread died");
        StoreProblem problem = assertThrows(StoreProblem.class, () -> LoadGuard.run(directory, () -> {
            new Thread(() -> {
                throw death;
            }).start();
            waitForEver();
        }));
        assertTrue(problem.getMessage().contains("the thread died"), problem.getMessage());
        assertSame(death, problem.getCause());
    }

    @Test
    void aLoadWhoseThreadsAllWaitForEachOtherEnds() {
        StoreProblem problem = assertThrows(StoreProblem.class, () -> LoadGuard.run(directory, () -> {
            new Thread(FullDiskWhileLoadingTest::waitForEver).start();
            waitForEver();
        }));
        assertTrue(problem.getMessage().contains("standstill"), problem.getMessage());
    }

    @Test
    void whatTheSourceOfALoadThrowsIsThrownAsItIs() {
        IllegalArgumentException own = new IllegalArgumentException("a syntax error");
        assertSame(own, assertThrows(IllegalArgumentException.class, () -> LoadGuard.run(directory, () -> {
            throw own;
        })));
    }

    private static void assertFull(org.junit.jupiter.api.function.Executable load) {
        StoreProblem problem = assertThrows(StoreProblem.class, load);
        assertTrue(problem.getMessage().contains("is full") && problem.getMessage().contains("Free some space"), problem.getMessage());
    }

    private static void waitForEver() {
        try {
            new Semaphore(0).acquire();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Generation load(Store store, DatasetGraph source) {
        try (Draft draft = store.begin("0123456789abcdef")) {
            draft.load(sink -> source.find().forEachRemaining(sink::quad));
            return draft.complete(MANIFEST);
        }
    }

    private static long size(Generation generation) {
        try (OpenGeneration open = OpenGeneration.open(generation)) {
            return Txn.calculateRead(open.dataset(), () -> open.dataset().stream().count());
        }
    }

    private static DatasetGraph numbers(int size) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        for (int i = 0; i < size; i++) {
            dataset.add(i % 2 == 0 ? Quad.defaultGraphIRI : NodeFactory.createURI("urn:g"), NodeFactory.createURI("urn:thing:" + i),
                    NodeFactory.createURI("urn:is"), NodeFactory.createLiteralString("the number " + i));
        }
        return dataset;
    }
}
