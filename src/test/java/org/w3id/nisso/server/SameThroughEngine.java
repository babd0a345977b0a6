package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Difference;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3id.nisso.ShippedStore;
import org.w3id.nisso.engine.EngineGraph;
import org.w3id.nisso.engine.Push;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.store.OpenGeneration;

/** What a server gives that reads the shipped folder from another engine, beside one that reads its own store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SameThroughEngine {

    private OtherEngine engine;
    private RunningServer embedded;
    private RunningServer through;

    abstract OtherEngine start() throws Exception;

    @BeforeAll
    void startBoth() throws Exception {
        engine = start();
        OpenGeneration generation = OpenGeneration.open(ShippedStore.store().current().orElseThrow());
        try (RDFLink link = generation.link()) {
            Txn.executeRead(generation.dataset(), () -> new Push(engine.address(), Description.in(link).orElseThrow().addresses(),
                    (graph, statements) -> { }).run(generation.generation(), link, tried -> List.of()));
        }
        embedded = RunningServer.with(generation);
        through = RunningServer.over(EngineGraph.open(engine.address(), Duration.ofSeconds(60)), Duration.ofSeconds(60));
    }

    @AfterAll
    void stopAll() {
        for (AutoCloseable running : new AutoCloseable[] {embedded, through, engine}) {
            try {
                if (running != null) {
                    running.close();
                }
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void everyWorkedCaseHasTheSameAnswer() {
        List<String> paths = WorkedCall.all().stream().map(call -> call.path("csv")).toList();
        assertTrue(paths.size() > 80, () -> "only " + paths.size());
        assertSame(paths);
    }

    @Test
    void pagesAndFilesAreTheSame() {
        assertSame(List.of("/", "/about", "/queries", "/queries/treaties-signed-by?state=Japan", "/search?q=japan", "/search?q=日本",
                "/doc/state/manchukuo", "/doc/treaty/soviet-japanese-neutrality-pact-1941", "/doc/territory/shikotan", "/doc/passage/p04",
                "/map.json", "/map?on=1950-01-01", "/timeline.json", "/network.json", "/network", "/export/network.gexf", "/export/edges.csv",
                "/ontology", "/sparql", "/openapi.json", "/doc/state/nowhere%3E%20%7B", "/doc/state/nowhere"));
    }

    @Test
    void filesOfStatementsHoldTheSame() {
        for (String path : List.of("/dump/nisso.nt", "/data/passage/p29.nt", "/data/treaty/soviet-japanese-neutrality-pact-1941.nt",
                "/void.nt", "/ontology.nt", "/graphs?default",
                "/graphs?graph=https://w3id.org/nisso/graph/triples/events",
                RunningServer.sparql("CONSTRUCT { ?s ?p ?o } WHERE { ?s a <https://w3id.org/nisso/ontology#State> ; ?p ?o }") + "&format=nt")) {
            Graph expected = graph(path, embedded);
            assertTrue(expected.size() > 10, path);
            Graph answer = graph(path, through);
            assertTrue(expected.isIsomorphicWith(answer), () -> path + ": " + expected.size() + " and " + answer.size() + " statements, without "
                    + new Difference(expected, answer).find().toList());
        }
    }

    /** What else belongs to a description is for the engine to say (SPARQL 1.1 Query, section 16.4). */
    @Test
    void aDescriptionHoldsAllThatIsSaidOfTheThing() {
        String japan = "<https://w3id.org/nisso/id/state/japan>";
        Graph said = graph(RunningServer.sparql("CONSTRUCT { " + japan + " ?p ?o } { " + japan + " ?p ?o FILTER (!isBlank(?o)) }")
                + "&format=nt", embedded);
        Graph described = graph(RunningServer.sparql("DESCRIBE " + japan) + "&format=nt", through);
        assertTrue(said.size() > 10);
        assertEquals(List.of(), said.find().filterDrop(described::contains).toList());
    }

    private static Graph graph(String path, RunningServer server) {
        HttpResponse<String> response = server.get(path, "Accept", "application/n-triples");
        assertEquals(200, response.statusCode(), response::body);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(body(response, server).getBytes(StandardCharsets.UTF_8))).lang(Lang.NTRIPLES)
                .parse(graph);
        return graph;
    }

    @Test
    void queriesOfOnesOwnSeeTheSame() {
        List<String> queries = List.of(
                "ASK { ?s a <https://w3id.org/nisso/ontology#State> }",
                "ASK { ?s a <https://w3id.org/nisso/ontology#Nothing> }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
                "SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/nisso/graph/triples/states> { ?s ?p ?o }",
                "SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/nisso/graph/facts> { ?s ?p ?o }",
                "SELECT (COUNT(*) AS ?n) FROM NAMED <https://w3id.org/nisso/graph/triples/states> { GRAPH ?g { ?s ?p ?o } }",
                "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER (?g != <https://w3id.org/nisso/graph/provenance>) }"
                        + " GROUP BY ?g ORDER BY ?g",
                "SELECT ?s { ?s a <https://w3id.org/nisso/ontology#State> } ORDER BY ?s LIMIT 5");
        assertSame(queries.stream().map(query -> RunningServer.sparql(query) + "&format=json").toList());
    }

    private void assertSame(List<String> paths) {
        Map<String, String> different = new TreeMap<>();
        for (String path : paths) {
            String expected = said(embedded, path);
            String answer = said(through, path);
            if (!expected.equals(answer)) {
                different.put(path, firstDifference(expected, answer));
            }
        }
        assertEquals(Map.of(), different);
    }

    /** Status, type and body; where the server listens is the one thing that has to differ. */
    private static String said(RunningServer server, String path) {
        HttpResponse<String> response = server.get(path.replace("日本", RunningServer.encoded("日本")), "Accept", RunningServer.BROWSER);
        return response.statusCode() + " " + RunningServer.header(response, "Content-Type") + "\n"
                + body(response, server);
    }

    private static String body(HttpResponse<String> response, RunningServer server) {
        return response.body().replace("localhost:" + server.server.port(), "SERVER");
    }

    private static String firstDifference(String expected, String answer) {
        List<String> one = expected.lines().toList();
        List<String> other = new ArrayList<>(answer.lines().toList());
        for (int i = 0; i < one.size(); i++) {
            if (i >= other.size() || !one.get(i).equals(other.get(i))) {
                return "line " + i + ": " + around(one.get(i), i < other.size() ? other.get(i) : "the end");
            }
        }
        return "more lines";
    }

    private static String around(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 60);
        return one.substring(from, Math.min(one.length(), at + 120)) + "\n not " + other.substring(from, Math.min(other.length(), at + 120));
    }
}
