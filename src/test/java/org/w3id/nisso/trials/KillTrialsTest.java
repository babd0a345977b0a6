package org.w3id.nisso.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.OtherProcess;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.build.BuildResult;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.OpenGeneration;
import org.w3id.nisso.store.Store;

/**
 * The program is killed (SIGKILL) at moments spread over its whole work, and most densely around the switch. Each time the generation
 * that the store calls current is whole and answers as it should, and the next build works and leaves nothing behind.
 */
class KillTrialsTest {

    /** How many times the program is killed in all; many more by the profile {@code trials}. */
    private static final int KILLS = Integer.getInteger("nisso.kills", 6);
    private static final List<String> KEEPERS = List.of("Ada Reed", "Ada B. Reed");
    private static final String WHO = "SELECT ?name { ?light <https://example.org/lights/ontology#keptBy> ?keeper ."
            + " ?keeper <http://www.w3.org/2000/01/rdf-schema#label> ?name FILTER (LANG(?name) = \"en\") }";

    @TempDir
    Path directory;
    private final Random random = new Random(6);
    private final Map<String, String> keepers = new TreeMap<>();
    private Path folder;
    private Path store;

    @BeforeEach
    void build() {
        folder = TestFolders.copy(TestFolders.LIGHTHOUSES, directory.resolve("folder"));
        store = directory.resolve("store");
        note(0);
        assertInstanceOf(BuildResult.Built.class, builder().into(Store.at(store)));
    }

    @Test
    void killedWhileItBuildsTheLastGoodGenerationAnswersAndTheNextBuildWorks() throws Exception {
        Map<Moment, Integer> counts = new EnumMap<>(Moment.class);
        for (int trial = 1; trial <= KILLS * 4 / 10; trial++) {
            edit(trial);
            Moment.Before before = Moment.Before.of(store);
            try (OtherProcess build = OtherProcess.start(directory, "build", "--folder", folder.toString(), "--store", store.toString())) {
                await(target(trial), before, build);
                build.kill();
            }
            count(counts, before);
            assertAnswers(trial);
            report("Killed while it builds", counts);
        }
    }

    @Test
    void killedWhileItServesAndBuildsAgainTheLastGoodGenerationAnswersAndTheNextBuildWorks() throws Exception {
        Map<Moment, Integer> counts = new EnumMap<>(Moment.class);
        for (int trial = 1; trial <= KILLS * 2 / 10; trial++) {
            Moment.Before before;
            try (OtherProcess server = OtherProcess.start(directory, "serve", "--port", "0", "--watch", "--folder", folder.toString(),
                    "--store", store.toString())) {
                server.awaitOutput("Watching");
                before = Moment.Before.of(store);
                edit(trial);
                await(target(trial), before, server);
                assertTrue(server.isAlive(), server::err);
                server.kill();
            }
            count(counts, before);
            assertAnswers(trial);
            report("Killed while it serves and builds again", counts);
        }
    }

    @Test
    void killedWhileItSwitchesTheGenerationThatIsNamedIsWhole() throws Exception {
        Map<Moment, Integer> counts = new EnumMap<>(Moment.class);
        Path switched = directory.resolve("switched");
        Store.at(switched).publish(Switcher.make(Store.at(switched), 0));
        long last = 0;
        for (int trial = 1; trial <= KILLS * 4 / 10; trial++) {
            Moment.Before before;
            try (OtherProcess switcher = OtherProcess.start(directory, Switcher.class, switched.toString())) {
                await(Moment.SWITCHED, Moment.Before.of(switched), switcher);
                before = Moment.Before.of(switched);
                await(target(trial), before, switcher);
                assertTrue(switcher.isAlive(), switcher::err);
                switcher.kill();
            }
            count(counts, before);
            Generation current = Store.at(switched).current().orElseThrow();
            try (OpenGeneration open = OpenGeneration.open(current)) {
                assertEquals(List.of("" + current.manifest().asserted()), ask(open, "SELECT ?n { ?s ?p ?n }"));
            }
            assertTrue(current.manifest().asserted() > last, "it goes forward only");
            last = current.manifest().asserted();
            report("Killed while it switches", counts);
        }
    }

    private static void count(Map<Moment, Integer> counts, Moment.Before before) {
        counts.merge(Moment.since(before), 1, Integer::sum);
    }

    /** Each in turn, and a while of random length after it. */
    private static Moment target(int trial) {
        Moment[] all = Moment.values();
        return all[all.length - 1 - trial % all.length];
    }

    private void await(Moment moment, Moment.Before before, OtherProcess process) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
        while (process.isAlive() && Moment.since(before).compareTo(moment) < 0) {
            assertTrue(System.nanoTime() < end, () -> moment + " never came: " + process.err());
            LockSupport.parkNanos(1_000_000);
        }
        boolean quick = moment.compareTo(Moment.QUERIES) >= 0;
        TimeUnit.MICROSECONDS.sleep(random.nextInt(quick ? 5_000 : 1_500_000));
    }

    private void assertAnswers(int trial) throws IOException {
        Generation current = Store.at(store).current().orElseThrow();
        try (OpenGeneration open = OpenGeneration.open(current)) {
            assertEquals(List.of(keepers.get(current.manifest().identity())), ask(open, WHO));
        }
        if (trial % 4 == 0 || trial <= 2) {
            builder().into(Store.at(store));
            assertTrue(builder().isOf(Store.at(store).current().orElseThrow()), "the next build works");
            try (Stream<Path> left = Files.list(store.resolve("generations"))) {
                assertEquals(List.of(), left.filter(path -> !Files.exists(path.resolve("seal"))).toList());
            }
        }
    }

    /** Lets the folder say another thing than before, in the data and in the worked answer. */
    private void edit(int trial) throws IOException {
        String old = KEEPERS.get((trial + 1) % 2);
        String next = KEEPERS.get(trial % 2);
        TestFolders.edit(folder.resolve("triples/lights.ttl"), "\"" + old + "\"@en", "\"" + next + "\"@en");
        TestFolders.edit(folder.resolve("queries/answers/keepers-of/north-head.csv"), old, next);
        // No two trials have the same folder: one that is current already is not built.
        Files.writeString(folder.resolve("triples/trial.ttl"), "# " + trial + "\n");
        note(trial);
    }

    private void note(int trial) {
        keepers.put(builder().identity(), KEEPERS.get(trial % 2));
    }

    private Build builder() {
        return new Build(ProjectFolder.at(folder), Progress.NONE);
    }

    private static List<String> ask(OpenGeneration open, String query) {
        return Txn.calculateRead(open.dataset(), () -> {
            try (QueryExec exec = QueryExec.dataset(open.dataset()).query(query).build()) {
                RowSet rows = exec.select();
                String column = rows.getResultVars().get(0).getVarName();
                return rows.stream().map(row -> row.get(column).getLiteralLexicalForm()).toList();
            }
        });
    }

    private static void report(String title, Map<Moment, Integer> counts) throws IOException {
        Map<String, Integer> rows = new LinkedHashMap<>();
        counts.forEach((moment, count) -> rows.put(moment.words(), count));
        rows.put("**all, each with the last good generation whole and answering**", counts.values().stream().mapToInt(n -> n).sum());
        TrialsTable.write(title, "the kill fell", rows);
    }
}
