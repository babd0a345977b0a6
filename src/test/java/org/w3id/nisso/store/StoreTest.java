package org.w3id.nisso.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generations on a real disk, in real TDB2 databases. */
class StoreTest {

    @TempDir
    Path directory;

    @Test
    void aStoreThatIsNotThereHasNoGeneration() {
        assertEquals(Optional.empty(), Store.at(directory.resolve("none")).current());
        assertFalse(Files.exists(directory.resolve("none")));
    }

    @Test
    void aGenerationIsCurrentOnlyWhenItIsPublished() {
        Store store = Store.at(directory);
        Generation made = make(store, "one");
        assertEquals(Optional.empty(), store.current());
        store.publish(made);
        assertEquals(Optional.of(made), store.current());
        assertEquals("one", valueIn(made));
    }

    @Test
    void aDraftThatIsNotCompletedLeavesNothing() throws IOException {
        Store store = Store.at(directory);
        store.begin("abc").close();
        try (Stream<Path> left = Files.list(directory.resolve("generations"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void theGenerationBeforeTheCurrentOneIsKeptAndOlderOnesGo() {
        Store store = Store.at(directory);
        Generation first = published(store, "one");
        Generation second = published(store, "two");
        Generation third = published(store, "three");
        assertFalse(Files.exists(first.directory()));
        assertTrue(Files.exists(second.directory()));
        assertEquals(Optional.of(third), store.current());
    }

    @Test
    void aLeftoverWithoutManifestIsNeverTakenForAGenerationAndIsSweptAway() throws IOException {
        Store store = Store.at(directory);
        Generation good = published(store, "one");
        Path leftover = Files.createDirectories(directory.resolve("generations/99991231T000000000Z-deadbeef/tdb2"));
        Files.writeString(directory.resolve("current"), "99991231T000000000Z-deadbeef\n");
        assertEquals(Optional.empty(), store.current());
        Files.writeString(directory.resolve("current"), good.name() + "\n");
        store.sweep();
        assertFalse(Files.exists(leftover));
        assertEquals(Optional.of(good), store.current());
    }

    @Test
    void aPointerThatLeadsOutOfTheStoreIsNotFollowed() throws IOException {
        Store store = Store.at(directory.resolve("store"));
        Generation good = published(store, "one");
        Files.move(good.directory(), directory.resolve("elsewhere"));
        Files.writeString(directory.resolve("store/current"), "../../elsewhere\n");
        assertEquals(Optional.empty(), store.current());
    }

    @Test
    void namesAreNeverUsedAgain() {
        Store store = Store.at(directory);
        Draft first = store.begin("abc");
        first.close();
        Draft second = store.begin("abc");
        second.close();
        assertFalse(first.queries().equals(second.queries()));
    }

    @Test
    void aLockIsHeldOnceAndSaysByWhom() {
        Store store = Store.at(directory);
        StoreLock lock = store.lockForServing().orElseThrow();
        lock.announce("http://localhost:1/");
        assertEquals(Optional.empty(), store.lockForServing());
        Holder holder = store.server().orElseThrow();
        assertEquals(ProcessHandle.current().pid(), holder.process());
        assertEquals(Optional.of("http://localhost:1/"), holder.address());
        lock.close();
        assertEquals(Optional.empty(), store.server());
        store.lockForServing().orElseThrow().close();
    }

    @Test
    void whoOnlyLooksIsNeverTakenForAHolderAndNeverKeepsTheLockFromAnother() throws Exception {
        Store store = Store.at(directory);
        StoreLock old = store.lockForServing().orElseThrow();
        old.announce("http://localhost:1/");
        old.close();
        String looker = "import java.nio.channels.*;import java.nio.file.*;public class Looker{public static void main(String[] a)"
                + "throws Exception{try(FileChannel c=FileChannel.open(Path.of(a[0]),StandardOpenOption.READ)){"
                + "while(true){FileLock l=c.tryLock(0,Long.MAX_VALUE,true);if(l!=null)l.release();}}}}";
        Path source = Files.writeString(directory.resolve("Looker.java"), looker);
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), source.toString(),
                directory.resolve("serve.lock").toString()).start();
        try {
            for (int i = 0; i < 200; i++) {
                assertEquals(Optional.empty(), store.server());
                store.lockForServing().orElseThrow().close();
            }
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aClosedDatasetRefusesReadersAtOnce() {
        LiveDataset live = new LiveDataset(OpenGeneration.open(published(Store.at(directory), "one")));
        live.close();
        assertThrows(IllegalStateException.class, () -> live.begin(TxnType.READ));
    }

    @Test
    void aStoreThatCannotBeWrittenIsRefusedWithWhatToDo() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "not a directory");
        StoreProblem problem = assertThrows(StoreProblem.class, () -> Store.at(file.resolve("store")).begin("abc"));
        assertTrue(problem.getMessage().contains("--store DIR"), problem.getMessage());
    }

    @Test
    void aReaderKeepsItsGenerationWhileAnotherTakesItsPlace() {
        Store store = Store.at(directory);
        Generation first = published(store, "one");
        try (LiveDataset live = new LiveDataset(OpenGeneration.open(first))) {
            live.begin(TxnType.READ);
            live.replaceBy(OpenGeneration.open(published(store, "two")));
            assertEquals("one", value(live));
            live.end();
            assertEquals("two", Txn.calculateRead(live, () -> value(live)));
        }
    }

    @Test
    void aLeaseKeepsItsGenerationOpen() {
        Store store = Store.at(directory);
        try (LiveDataset live = new LiveDataset(OpenGeneration.open(published(store, "one")))) {
            try (LiveDataset.Lease lease = live.lease()) {
                live.replaceBy(OpenGeneration.open(published(store, "two")));
                DatasetGraph held = lease.open().dataset();
                assertEquals("one", Txn.calculateRead(held, () -> value(held)));
            }
        }
    }

    @Test
    void nothingCanBeWrittenToWhatIsServed() {
        try (LiveDataset live = new LiveDataset(OpenGeneration.open(published(Store.at(directory), "one")))) {
            assertThrows(UnsupportedOperationException.class, () -> live.begin(TxnType.WRITE));
        }
    }

    private static Generation published(Store store, String value) {
        Generation made = make(store, value);
        store.publish(made);
        return made;
    }

    private static Generation make(Store store, String value) {
        try (Draft draft = store.begin("0123456789abcdef" + value)) {
            Txn.executeWrite(draft.dataset(), () -> draft.dataset().add(Quad.defaultGraphIRI, SSE.parseNode(":s"), SSE.parseNode(":p"),
                    NodeFactory.createLiteralString(value)));
            return draft.complete(new Manifest("0123456789abcdef" + value, "2026-01-01T00:00:00Z", 1, 0, 0, 1, 0));
        }
    }

    private static String valueIn(Generation generation) {
        try (OpenGeneration open = OpenGeneration.open(generation)) {
            return Txn.calculateRead(open.dataset(), () -> value(open.dataset()));
        }
    }

    private static String value(DatasetGraph dataset) {
        return dataset.getDefaultGraph().find().next().getObject().getLiteralLexicalForm();
    }
}
