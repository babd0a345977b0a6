package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.encoded;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;
import static org.w3id.nisso.server.RunningServer.sparql;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.engine.EngineAddress;
import org.w3id.nisso.engine.EngineGraph;
import org.w3id.nisso.engine.EngineProblem;
import org.w3id.nisso.engine.Push;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.server.EngineGate.Habit;
import org.w3id.nisso.store.OpenGeneration;

/** Another engine that fails, is away, is slow, is filled again, or holds things of others. */
class EngineTest {

    private static final AddressSpace LIGHTS = new AddressSpace("https://example.org/lights/", "https://example.org/lights/id/");
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Duration PATIENT = Duration.ofMinutes(1);
    private static final Node OTHERS = NodeFactory.createURI("https://example.com/others");

    @TempDir
    Path directory;

    private final FusekiEngine engine = new FusekiEngine();
    private EngineGate gate;

    @BeforeEach
    void openGate() throws IOException {
        gate = new EngineGate(engine.address());
    }

    @AfterEach
    void closeAll() {
        gate.close();
        engine.close();
    }

    private void push(String edition, EngineAddress to) {
        try (OpenGeneration open = new Lighthouses(directory).generation(edition, edition); RDFLink link = open.link()) {
            Txn.executeRead(open.dataset(), () -> new Push(to, LIGHTS, (graph, statements) -> { }).run(open.generation(), link,
                    tried -> List.of()));
        }
    }

    private void push(String edition) {
        push(edition, engine.address());
    }

    private RunningServer serve() {
        return RunningServer.over(EngineGraph.open(gate.address(), LIMIT), LIMIT);
    }

    private static void assertProblem(int status, String type, String words, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response::body);
        assertEquals(RunningServer.PROBLEM, header(response, "Content-Type"));
        assertTrue(json(response).getString("type").endsWith("#" + type), response::body);
        assertTrue(json(response).getString("detail").contains(words), response::body);
        assertFalse(response.body().contains("/set"), "the address of the engine is not for the public: " + response.body());
    }

    @Test
    void aSecondPushTakesThePlaceOfTheFirstAndLeavesWhatOthersHave() {
        Quad others = Quad.create(OTHERS, OTHERS, OTHERS, OTHERS);
        Txn.executeWrite(engine.dataset(), () -> engine.dataset().add(others));
        push("edition 1");
        try (RunningServer server = serve()) {
            assertTrue(server.get("/queries/edition.csv").body().contains("edition 1"));
            assertEquals("1", server.get(sparql("SELECT (COUNT(*) AS ?n) { GRAPH <https://example.org/lights/graph/lights> {"
                    + " ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l FILTER (STRSTARTS(?l, 'edition')) } }") + "&format=csv")
                    .body().lines().toList().get(1));
            assertFalse(server.get(sparql("SELECT ?g { GRAPH ?g { } } ORDER BY ?g") + "&format=csv").body().contains(OTHERS.getURI()));
        }
        push("edition 2");
        try (RunningServer server = serve()) {
            String answer = server.get("/queries/edition.csv").body();
            assertTrue(answer.contains("edition 2") && !answer.contains("edition 1"), answer);
            assertTrue(server.get("/queries/edition", "Accept", RunningServer.BROWSER).body().contains("<h1>edition 2</h1>"));
        }
        assertTrue(Txn.calculateRead(engine.dataset(), () -> engine.dataset().contains(others)));
    }

    @Test
    void anEngineWithoutAPushIsNotServed() {
        assertEquals("The SPARQL engine at " + engine.address().query() + " holds no data of this program. Fill it first: nisso push "
                + engine.address().query(), assertThrows(EngineProblem.class, () -> EngineGraph.open(engine.address(), LIMIT)).getMessage());
    }

    @Test
    void aPushThatBrokeOffAnywhereIsNotServedUntilThereIsAWholeOne() {
        push("edition 1");
        AtomicInteger written = new AtomicInteger();
        gate.take((exchange, body, through) -> {
            written.addAndGet(exchange.getRequestMethod().equals("POST") && exchange.getRequestURI().getRawQuery() == null ? 0 : 1);
            Habit.passing().answer(exchange, body, through);
        });
        push("edition 2", gate.address());
        int writes = written.get();
        assertTrue(writes >= 5, () -> writes + " writes");
        for (int last = 1; last < writes; last++) {
            breakOffAfter(last);
            String said = assertThrows(EngineProblem.class, () -> EngineGraph.open(engine.address(), LIMIT)).getMessage();
            assertTrue(said.contains("is not complete") && said.contains("push again"), said);
        }
        gate.take(Habit.passing());
        push("edition 4");
        try (RunningServer server = serve()) {
            assertTrue(server.get("/queries/edition.csv").body().contains("edition 4"));
        }
    }

    private void breakOffAfter(int last) {
        AtomicInteger written = new AtomicInteger();
        gate.take((exchange, body, through) -> {
            boolean writes = exchange.getRequestURI().getRawQuery() != null;
            Habit habit = writes && written.incrementAndGet() > last
                    ? Habit.saying(500, "Content-Type", "text/plain", "The disk is full") : Habit.passing();
            habit.answer(exchange, body, through);
        });
        String said = assertThrows(EngineProblem.class, () -> push("edition 3", gate.address())).getMessage();
        assertTrue(said.contains("answered 500 to "), said);
        assertTrue(said.endsWith("The disk is full"), said);
    }

    @Test
    void whileAnotherVersionComesNoAnswerMixesThem() {
        push("edition 1");
        try (RunningServer server = RunningServer.over(EngineGraph.open(gate.address(), PATIENT), PATIENT)) {
            assertEquals(200, server.get("/queries/edition.csv").statusCode());
            AtomicInteger asked = new AtomicInteger();
            gate.take((exchange, body, through) -> {
                // Not before it is asked which version there is: then the answer is of the second as a whole.
                if (!new String(body).contains("begun") && asked.incrementAndGet() == 1) {
                    push("edition 2");
                }
                Habit.passing().answer(exchange, body, through);
            });
            assertProblem(503, "engine-not-ready", "another version of the data", server.get("/queries/edition.json"));
            gate.take(Habit.passing());
            // In another form, for both say that they are of one version, and an answer that was given is kept as long as that lasts.
            assertTrue(eventually(server, "/queries/edition.tsv").body().contains("edition 2"));
        }
    }

    @Test
    void anEngineThatIsAwayIsSaidToBeAwayUntilItIsBack() {
        push("edition 1");
        try (RunningServer server = RunningServer.over(EngineGraph.open(engine.address(), LIMIT), LIMIT)) {
            assertEquals(200, server.get("/health").statusCode());
            assertTrue(server.get("/metrics").body().contains("nisso_generation_statements"));
            engine.stop();
            assertProblem(502, "engine-failed", "cannot be reached", server.get("/health"));
            assertProblem(502, "engine-failed", "cannot be reached", server.get("/queries/edition.csv"));
            assertProblem(502, "engine-failed", "cannot be reached", server.get(sparql("ASK {}")));
            assertEquals(200, server.get("/metrics").statusCode());
            engine.startAgain();
            assertEquals("ok", json(eventually(server, "/health")).getString("status"));
            assertEquals(200, eventually(server, "/queries/edition.csv").statusCode());
        }
    }

    /** What a server learns of its engine it may keep for two seconds. */
    private static HttpResponse<String> eventually(RunningServer server, String path) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        HttpResponse<String> response = server.get(path);
        while (response.statusCode() != 200 && System.nanoTime() < end) {
            response = server.get(path);
        }
        assertEquals(200, response.statusCode(), response::body);
        return response;
    }

    @Test
    void anEngineThatDoesNotAnswerOrStopsInTheMiddleIsNotWaitedForForEver() {
        push("edition 1");
        try (RunningServer server = serve()) {
            for (Habit habit : new Habit[] {Habit.silent(), Habit.stopping()}) {
                assertEquals(200, eventually(server, "/health").statusCode());
                gate.take(habit);
                long begun = System.nanoTime();
                assertProblem(504, "engine-slow", "did not answer in time", server.get(sparql("SELECT * { ?s ?p ?o }")));
                assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 30);
                gate.take(Habit.passing());
            }
            assertEquals(200, eventually(server, sparql("SELECT * { ?s ?p ?o }")).statusCode());
        }
    }

    @Test
    void anAnswerThatIsAPartIsNoAnswer() {
        push("edition 1");
        try (RunningServer server = serve()) {
            gate.take((exchange, body, through) -> {
                exchange.getResponseHeaders().set("X-SPARQL-MaxRows", "10000");
                Habit.passing().answer(exchange, body, through);
            });
            assertProblem(502, "engine-failed", "failed to answer", server.get(sparql("SELECT * { ?s ?p ?o }")));
        }
    }

    @Test
    void whatTheEngineDoesNotTakeIsABadQuery() {
        push("edition 1");
        try (RunningServer server = serve()) {
            server.get("/health");
            gate.take((exchange, body, through) -> (new String(body).contains("reifies")
                    ? Habit.saying(400, "Content-Type", "text/plain", "syntax error") : Habit.passing()).answer(exchange, body, through));
            assertProblem(400, "bad-query", "SPARQL 1.1 alone", server.get(sparql(
                    "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> SELECT * { ?r rdf:reifies <<( ?s ?p ?o )>> }")));
        }
    }

    @Test
    void anAddressCannotSmuggleAQueryIn() {
        push("edition 1");
        try (RunningServer server = serve()) {
            String address = "https://example.org/x> { } } FILTER EXISTS { GRAPH ?other { ?a ?b ?c } } } #";
            assertEquals(404, server.get("/graphs?graph=" + encoded(address)).statusCode());
            assertProblem(400, "bad-query", "cannot be passed on",
                    server.get(sparql("SELECT * { GRAPH <http://x/\\u003E> { ?s ?p ?o } }")));
            assertProblem(400, "bad-query", "cannot be passed on", server.get(sparql("PREFIX x: <http://x/\\u003E> ASK { x:a ?p ?o }")));
        }
    }

    @Test
    void anEngineThatCannotBeFilledSaysWhyAndWhatToDo() {
        assertRefused("It does not take PUT there: it is read only", readOnly());
        assertRefused("There is nothing at this address", new EngineAddress(engine.address().query(),
                URI.create(engine.address().query() + "/nothing/here"), engine.address().update()));
        gate.take(Habit.saying(401, "WWW-Authenticate", "Basic realm=\"set\"", ""));
        assertRefused("It wants another name and password", gate.address());
        gate.take(Habit.saying(200, "Content-Type", "text/html", "<html>"));
        assertRefused("does not answer as the SPARQL Protocol has it, but with text/html", gate.address());
        gate.close();
        assertRefused("cannot be reached", gate.address());
    }

    private void assertRefused(String words, EngineAddress address) {
        String said = assertThrows(EngineProblem.class, () -> push("edition 1", address)).getMessage();
        assertTrue(said.contains(words), said);
    }

    private EngineAddress readOnly() {
        FusekiServer fuseki = FusekiServer.create().port(0).loopback(true).add("/set", DatasetGraphFactory.createTxnMem(), false).build();
        fuseki.start();
        URI address = URI.create("http://localhost:" + fuseki.getHttpPort() + "/set");
        return EngineAddress.of(address);
    }

    @Test
    void whatTheEngineHasInAnotherFormIsNotOffered() {
        push("edition 1");
        try (RunningServer server = serve()) {
            assertFalse(server.get("/dump").body().contains("nisso-1.2.nq"));
            assertProblem(404, "not-found", "There is no dump nisso-1.2.nq", server.get("/dump/nisso-1.2.nq"));
            assertTrue(server.get("/dump/nisso.nq").body().lines().count() > 10);
            assertEquals("1", server.get(sparql("SELECT (COUNT(*) AS ?n) { GRAPH <https://example.org/lights/graph/provenance> { ?r a"
                    + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement> } }") + "&format=csv").body().lines().toList().get(1));
        }
    }

    @Test
    void aPushThatAnotherOvertakesGivesWay() {
        push("edition 1");
        AtomicInteger written = new AtomicInteger();
        gate.take((exchange, body, through) -> {
            if (exchange.getRequestURI().getRawQuery() != null && written.incrementAndGet() == 3) {
                push("edition 2");
            }
            Habit.passing().answer(exchange, body, through);
        });
        String said = assertThrows(EngineProblem.class, () -> push("edition 3", gate.address())).getMessage();
        assertTrue(said.contains("Another push") && said.contains("push again"), said);
    }

    @Test
    void anEngineThatKeepsLessThanItWasSentIsNotServed() {
        AtomicInteger written = new AtomicInteger();
        gate.take((exchange, body, through) -> (exchange.getRequestURI().getRawQuery() != null && written.incrementAndGet() == 2
                ? Habit.saying(200, "Content-Type", "text/plain", "") : Habit.passing()).answer(exchange, body, through));
        String said = assertThrows(EngineProblem.class, () -> push("edition 1", gate.address())).getMessage();
        assertTrue(said.contains("and has 0") && said.contains("not complete"), said);
        assertThrows(EngineProblem.class, () -> EngineGraph.open(engine.address(), LIMIT));
    }
}
