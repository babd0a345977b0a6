package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.build.BuildResult;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.store.Follower;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.OpenGeneration;
import org.w3id.nisso.store.Store;
import org.w3id.nisso.trials.TrialsTable;

/** A folder is built again and again, by turns as it was and changed, while eight clients ask without a pause. */
class SwitchTrialsTest {

    /** How often; many more by the profile {@code trials}. */
    private static final int SWITCHES = Integer.getInteger("nisso.switches", 5);
    private static final int CLIENTS = 8;
    private static final List<String> KEEPERS = List.of("Ada Reed", "Ada B. Reed");
    private static final String WHO = "SELECT ?name { ?l <https://example.org/lights/ontology#keptBy> ?k ."
            + " ?k <http://www.w3.org/2000/01/rdf-schema#label> ?name FILTER (LANG(?name) = \"en\") }";
    private static final List<String> ROUTES = List.of("/queries/keepers-of.csv?light=north-head", "/queries/keepers-of.json?light=north-head",
            RunningServer.sparql(WHO), "/doc/keeper/ada-reed", "/data/keeper/ada-reed.ttl", "/dump/nisso.nt");

    @TempDir
    Path directory;
    private final Map<String, String> keepers = new ConcurrentHashMap<>();
    private final Map<String, Integer> lengths = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    @Test
    void everyAnswerIsWholeAndOfOneGenerationAndNoneFails() throws Exception {
        Path folder = TestFolders.copy(TestFolders.LIGHTHOUSES, directory.resolve("folder"));
        Store store = Store.at(directory.resolve("store"));
        build(folder, store, KEEPERS.get(0));
        AtomicInteger switches = new AtomicInteger();
        try (RunningServer server = RunningServer.with(OpenGeneration.open(store.current().orElseThrow()));
                Follower follower = new Follower(store, server.live)) {
            AtomicBoolean over = new AtomicBoolean();
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                clients.submit(() -> askOn(server, first, over));
            }
            while (switches.get() < SWITCHES) {
                TestFolders.edit(folder.resolve("triples/lights.ttl"), quoted(switches.get()), quoted(switches.get() + 1));
                TestFolders.edit(folder.resolve("queries/answers/keepers-of/north-head.csv"), keeper(switches.get()), keeper(switches.get() + 1));
                awaitServed(server, build(folder, store, keeper(switches.incrementAndGet())));
            }
            over.set(true);
            clients.shutdown();
            assertTrue(clients.awaitTermination(60, TimeUnit.SECONDS));
        }
        assertEquals(List.of(), List.copyOf(wrong).stream().limit(3).toList());
        ROUTES.forEach(route -> assertTrue(answers.getOrDefault(route, 0) > SWITCHES, () -> "few answers of " + route + ": " + answers));
        report(switches.get());
    }

    private static String keeper(int turn) {
        return KEEPERS.get(turn % 2);
    }

    private static String quoted(int turn) {
        return "\"" + keeper(turn) + "\"@en";
    }

    private Generation build(Path folder, Store store, String keeper) {
        Build build = new Build(ProjectFolder.at(folder), Progress.NONE);
        keepers.put(build.identity().substring(0, 12), keeper);
        return assertInstanceOf(BuildResult.Built.class, build.into(store)).generation();
    }

    private static void awaitServed(RunningServer server, Generation next) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!server.live.generation().equals(next)) {
            assertTrue(System.nanoTime() < end, "the new generation is not served");
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void askOn(RunningServer server, int first, AtomicBoolean over) {
        for (int turn = first; !over.get(); turn++) {
            String route = ROUTES.get(turn % ROUTES.size());
            try {
                judge(route, server.get(route, "Accept", route.startsWith("/doc") ? RunningServer.BROWSER : "*/*"));
            } catch (RuntimeException failed) {
                wrong.add(route + ": " + failed);
            }
        }
    }

    private void judge(String route, HttpResponse<String> answer) {
        answers.merge(route, 1, Integer::sum);
        String version = RunningServer.header(answer, "X-Data-Version");
        String keeper = keepers.get(version);
        if (answer.statusCode() != 200 || keeper == null) {
            wrong.add(route + ": status " + answer.statusCode() + ", version “" + version + "”: " + answer.body());
            return;
        }
        String other = KEEPERS.get(1 - KEEPERS.indexOf(keeper));
        int lines = (int) answer.body().lines().count();
        int expected = lengths.computeIfAbsent(route + version, first -> lines);
        if (!answer.body().contains(keeper) || answer.body().contains(other) || lines != expected) {
            wrong.add(route + " of " + version + " with " + lines + " lines instead of " + expected + ": " + answer.body());
        }
    }

    private void report(int switches) throws IOException {
        Map<String, Integer> rows = new LinkedHashMap<>();
        rows.put("switches", switches);
        rows.put("clients", CLIENTS);
        ROUTES.forEach(route -> rows.put("answers of `" + route.replaceAll("\\?.*", "") + "`, each whole and of one generation", answers.get(route)));
        rows.put("**answers that failed or were of two generations**", wrong.size());
        TrialsTable.write("Switches under load", "what", rows);
    }
}
