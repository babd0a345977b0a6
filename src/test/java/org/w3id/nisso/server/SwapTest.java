package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.json;
import static org.w3id.nisso.server.RunningServer.sparql;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.store.LiveDataset;

/** One generation takes the other's place while people are asking. */
class SwapTest {

    private static final String LONG = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    @TempDir
    Path directory;

    @Test
    void everyAnswerBeforeDuringAndAfterASwapIsOfOneGeneration() throws InterruptedException {
        Lighthouses lighthouses = new Lighthouses(directory);
        try (RunningServer server = RunningServer.with(lighthouses.generation("edition 0", "Edition 0"))) {
            Queue<String> wrong = new ConcurrentLinkedQueue<>();
            AtomicBoolean over = new AtomicBoolean();
            AtomicInteger asked = new AtomicInteger();
            ExecutorService people = Executors.newFixedThreadPool(4);
            for (int i = 0; i < 3; i++) {
                people.submit(() -> askForPages(server, over, asked, wrong));
            }
            people.submit(() -> askAtLength(server, over, wrong));
            for (int edition = 1; edition <= 8; edition++) {
                server.live.replaceBy(lighthouses.generation("edition " + edition, "Edition " + edition));
                TimeUnit.MILLISECONDS.sleep(100);
            }
            over.set(true);
            people.shutdown();
            assertTrue(people.awaitTermination(60, TimeUnit.SECONDS));
            assertTrue(wrong.isEmpty(), wrong::toString);
            assertTrue(asked.get() > 8, () -> "only " + asked + " answers");
            assertTrue(server.get("/queries/edition.csv").body().contains("edition 8"));
            assertEquals(server.live.generation().name(), json(server.get("/health")).getString("generation"));
        }
    }

    /** The page's title comes from the catalogue, its table from the data: both must be of one edition. */
    private static void askForPages(RunningServer server, AtomicBoolean over, AtomicInteger asked, Queue<String> wrong) {
        while (!over.get()) {
            try {
                String page = server.get("/queries/edition", "Accept", RunningServer.BROWSER).body();
                String title = page.replaceAll("(?s).*<h1>Edition (\\d+)</h1>.*", "$1");
                if (!page.contains(">edition " + title + "</td>")) {
                    wrong.add(page);
                }
                asked.incrementAndGet();
            } catch (RuntimeException e) {
                wrong.add(e.toString());
            }
        }
    }

    private static void askAtLength(RunningServer server, AtomicBoolean over, Queue<String> wrong) {
        while (!over.get()) {
            try {
                if (server.get(sparql(LONG)).statusCode() != 200) {
                    wrong.add("a long query failed");
                }
            } catch (RuntimeException e) {
                wrong.add(e.toString());
            }
        }
    }

    @Test
    void aPortThatIsTakenIsToldWithWhatToDo() {
        Lighthouses lighthouses = new Lighthouses(directory);
        try (RunningServer server = RunningServer.with(lighthouses.generation())) {
            LiveDataset live = server.live;
            ServerOptions same = RunningServer.options(server.server.port(), Optional.empty());
            CannotServe refusal = assertThrows(CannotServe.class, () -> NissoServer.start(same, live));
            assertTrue(refusal.getMessage().contains("--port"), refusal.getMessage());
        }
    }
}
