package org.w3id.nisso.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a generation whose files are cut, flipped, lost or put beside: it is found, by name, or it does no harm. */
class SealTest {

    private static final String ALL = "SELECT (COUNT(*) AS ?n) (SUM(?v) AS ?sum) { GRAPH ?g { ?s ?p ?v } ?s ?p ?v }";

    @TempDir
    Path directory;
    private Store store;
    private Generation generation;

    @BeforeEach
    void publishOne() {
        store = Store.at(directory);
        generation = made();
        store.publish(generation);
    }

    @Test
    void aGenerationThatWasOnlyReadIsAsItWasBuilt() {
        String before = answer();
        assertEquals(Optional.empty(), generation.damage());
        assertEquals(before, answer());
        assertEquals(Optional.empty(), generation.damage());
    }

    @Test
    void everyCutFileIsFoundByItsName() throws IOException {
        for (Path file : files()) {
            long size = Files.size(file);
            for (long length : new LinkedHashSet<>(List.of(0L, size / 2, Math.max(0, size - 1)))) {
                if (length < size) {
                    assertFound(file, access -> access.setLength(length));
                }
            }
        }
    }

    @Test
    void everyFlippedByteIsFoundByItsFileOrChangesNoAnswer() throws IOException {
        String before = answer();
        Random random = new Random(6);
        int found = 0;
        Map<Path, Long> passedOver = new LinkedHashMap<>();
        for (Path file : files()) {
            for (long position : positions(Files.size(file), random)) {
                byte old = flip(file, position, (byte) (1 << random.nextInt(8)));
                Optional<Damage> damage = generation.damage();
                if (damage.isPresent()) {
                    assertTrue(damage.get().file().endsWith(name(file)), damage::toString);
                    found++;
                    write(file, position, old);
                } else {
                    passedOver.put(file, position);
                }
            }
        }
        assertEquals(before, answer(), passedOver::toString);
        assertTrue(found > 100, "only " + found + " were found");
    }

    @Test
    void everyLostFileIsFoundByItsName() throws IOException {
        for (Path file : files()) {
            Path away = directory.resolve("away");
            Files.move(file, away);
            assertTrue(generation.damage().orElseThrow().toString().contains(name(file)), name(file));
            Files.move(away, file);
        }
        assertEquals(Optional.empty(), generation.damage());
    }

    @Test
    void aFileThatWasPutBesideIsFoundByItsName() throws IOException {
        Path one = Files.createDirectories(generation.queries()).resolve("more.rq");
        Files.writeString(one, "SELECT * { ?s ?p ?o }");
        assertEquals("generations/" + generation.name() + "/queries/more.rq was put there by somebody else.",
                generation.damage().orElseThrow().toString());
        StoreDamaged refused = assertThrows(StoreDamaged.class, () -> OpenGeneration.open(generation));
        assertTrue(refused.getMessage().contains("queries/more.rq") && refused.getMessage().contains("Build again"), refused.getMessage());
    }

    @Test
    void aChangedManifestOrSealMakesNoGeneration() throws IOException {
        for (String file : List.of(Manifest.FILE, Seal.FILE)) {
            Path path = generation.directory().resolve(file);
            for (long position : List.of(0L, Files.size(path) / 2, Files.size(path) - 2)) {
                byte old = flip(path, position, (byte) 1);
                assertEquals(Optional.empty(), store.current(), () -> file + " at " + position);
                assertThrows(StoreDamaged.class, () -> OpenGeneration.open(generation));
                write(path, position, old);
            }
        }
        assertEquals(Optional.of(generation), store.current());
    }

    @Test
    void theNewestSoundGenerationTakesThePlaceOfADamagedOne() throws IOException {
        Generation second = made();
        store.publish(second);
        assertEquals(List.of(), store.mend());
        flip(second.database().resolve("Data-0001/SPO.dat"), 100, (byte) 4);
        List<Damage> damage = store.mend();
        assertEquals("generations/" + second.name() + "/tdb2/Data-0001/SPO.dat", damage.get(0).file());
        assertEquals(Optional.of(generation), store.current());
        store.sweep();
        flip(generation.database().resolve("Data-0001/SPO.dat"), 100, (byte) 4);
        assertEquals(2, store.mend().size() + damage.size());
        assertEquals(Optional.empty(), store.current());
        store.sweep();
        assertEquals(List.of(), store.mend());
    }

    @Test
    void aLostOrSpoiledPointerIsMendedAndToldOf() throws IOException {
        Path pointer = directory.resolve("current");
        Files.delete(pointer);
        assertEquals("[current is missing.]", store.mend().toString());
        assertEquals(Optional.of(generation), store.current());
        for (byte[] garbage : List.of(new byte[0], new byte[] {(byte) 0xff, 0, 7}, "../..\n".getBytes(), "a b\n".getBytes())) {
            Files.write(pointer, garbage);
            assertEquals("[current does not name a generation.]", store.mend().toString());
            assertEquals(Optional.of(generation), store.current());
        }
        Files.writeString(pointer, "20000101T000000000Z-gone\n");
        assertEquals("[generations/20000101T000000000Z-gone/seal is missing.]", store.mend().toString());
        assertEquals(Optional.of(generation), store.current());
    }

    private interface Harm {
        void to(RandomAccessFile file) throws IOException;
    }

    private void assertFound(Path file, Harm harm) throws IOException {
        byte[] used = Files.readAllBytes(file);
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            harm.to(access);
        }
        String found = generation.damage().orElseThrow(() -> new AssertionError(file)).toString();
        assertTrue(found.contains(name(file)), found);
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(used.length);
            int last = used.length;
            while (last > 0 && used[last - 1] == 0) {
                last--;
            }
            access.write(used, 0, last);
        }
        assertEquals(Optional.empty(), generation.damage(), name(file));
    }

    private static Set<Long> positions(long size, Random random) {
        Set<Long> positions = new LinkedHashSet<>();
        if (size > 0) {
            positions.addAll(List.of(0L, size / 2, size - 1));
            for (int i = 0; i < 3; i++) {
                positions.add((long) random.nextInt((int) Math.min(size, 16384)));
            }
        }
        return positions;
    }

    private static byte flip(Path file, long position, byte mask) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(position);
            byte old = access.readByte();
            access.seek(position);
            access.write(old ^ mask);
            return old;
        }
    }

    private static void write(Path file, long position, byte value) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(position);
            access.write(value);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(generation.directory())) {
            return all.filter(Files::isRegularFile).filter(path -> !path.endsWith("tdb.lock")).sorted().toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private Generation made() {
        try (Draft draft = store.begin("0123456789abcdef")) {
            Txn.executeWrite(draft.dataset(), () -> {
                for (int i = 0; i < 200; i++) {
                    for (String graph : List.of("<urn:g>", "<" + Quad.defaultGraphIRI.getURI() + ">")) {
                        draft.dataset().add(SSE.parseNode(graph), SSE.parseNode("<urn:s" + i + ">"), SSE.parseNode("<urn:p>"),
                                NodeFactory.createLiteralByValue(i));
                    }
                }
                draft.dataset().prefixes().add("ex", "urn:");
            });
            Files.createDirectories(draft.queries());
            Files.writeString(draft.queries().resolve("one.rq"), ALL);
            return draft.complete(new Manifest("0123456789abcdef", "2026-01-01T00:00:00Z", 1, 0, 0, 1, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer() {
        try (OpenGeneration open = OpenGeneration.open(generation)) {
            return Txn.calculateRead(open.dataset(), () -> {
                try (QueryExec exec = QueryExec.dataset(open.dataset()).query(ALL).build()) {
                    return exec.select().materialize().next().toString();
                }
            });
        }
    }
}
