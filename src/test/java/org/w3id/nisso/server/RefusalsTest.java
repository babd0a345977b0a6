package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.PROBLEM;
import static org.w3id.nisso.server.RunningServer.encoded;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;
import static org.w3id.nisso.server.RunningServer.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused is refused in one shape, in UTF-8, on every route. */
class RefusalsTest {

    private static final String ASK = "ASK { ?s ?p ?o }";

    @RegisterExtension
    static final RunningServer server = RunningServer.forAllTests();

    private static JsonObject assertProblem(int status, String type, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(PROBLEM, header(response, "Content-Type"), response.body());
        assertEquals("*", header(response, "Access-Control-Allow-Origin"));
        JsonObject problem = json(response);
        assertEquals(status, problem.get("status").getAsNumber().value().intValue());
        assertTrue(problem.getString("type").endsWith("#" + type), response.body());
        assertFalse(problem.getString("title").isEmpty());
        assertFalse(problem.getString("detail").contains("Exception"), response.body());
        assertFalse(response.body().contains("\tat "), response.body());
        return problem;
    }

    @Test
    void aQueryThatIsNoQueryIsToldLineAndColumn() {
        String wrong = "SELECT ?灯台\nWHERE { ?灯台 WHAT }";
        JsonObject problem = assertProblem(400, "bad-query", server.get(sparql(wrong)));
        assertTrue(problem.getString("detail").contains("line 2, column "), problem.toString());
        assertProblem(400, "bad-query", server.post("/sparql", "application/sparql-query", wrong));
        assertProblem(400, "bad-query", server.post("/sparql", "application/x-www-form-urlencoded", "query=" + encoded(wrong)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql?query=SELECT+*+%7B%E6%97%A5+%E6%97%A5%7D", "/graphs?graph=urn:%E6%97%A5%E6%9C%AC",
        "/%E6%97%A5%E6%9C%AC",
        "/sparql?query=ASK%7B?s+?p+%3Curn:x%3E+FILTER(%E6%97%A5%E6%9C%AC)%7D"})
    void japaneseComesBackAsItWas(String path) {
        HttpResponse<String> response = server.get(path);
        assertTrue(response.statusCode() >= 400);
        assertEquals(PROBLEM, header(response, "Content-Type"));
        assertTrue(response.body().contains("日") || response.body().contains("%E6%97%A5"), response.body());
        HttpResponse<String> page = server.get(path, "Accept", RunningServer.BROWSER);
        assertEquals(response.statusCode(), page.statusCode());
        assertEquals("text/html;charset=utf-8", header(page, "Content-Type").replace(" ", "").toLowerCase(java.util.Locale.ROOT));
        assertTrue(page.body().contains("<h1>"), page.body());
    }

    @Test
    void aPageShowsWhatWasSentAsTextNotAsMarkup() {
        HttpResponse<String> page = server.get(sparql("<script>alert(1)</script>"), "Accept", RunningServer.BROWSER);
        assertEquals(400, page.statusCode());
        assertFalse(page.body().contains("<script>"), page.body());
    }

    @Test
    void anUpdateIsRefusedHoweverItComes() {
        String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
        assertProblem(403, "read-only", server.get("/sparql?update=" + encoded(update)));
        assertProblem(403, "read-only", server.post("/sparql", "application/x-www-form-urlencoded", "update=" + encoded(update)));
        assertProblem(403, "read-only", server.post("/sparql", "application/sparql-update", update));
        assertProblem(400, "bad-query", server.post("/sparql", "application/sparql-query", update));
        assertEquals("no", server.get(sparql("ASK { <urn:a> ?p ?o }") + "&format=csv").body().contains("true") ? "yes" : "no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/update", "/upload", "/get", "/query", "/$/server", "/$/datasets", "/$/ping", "/$/stats",
        "/sparql/update", "/sparql/update/", "/graphs/update", "/sparql/sparql"})
    void thereIsNoDoorToChangeOrAdministerAnything(String path) {
        assertProblem(404, "not-found", server.get(path));
        assertEquals(404, server.post(path, "application/sparql-update", "CLEAR ALL").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
    void aGraphIsReadOnly(String method) {
        HttpResponse<String> response = server.send(method, "/graphs?default", BodyPublishers.ofString("<urn:a> <urn:b> 1 ."),
                "Content-Type", "text/turtle");
        assertProblem(405, "method-not-allowed", response);
        assertTrue(header(response, "Allow").contains("GET, HEAD"));
    }

    @Test
    void aMethodThatNobodyKnowsIsRefused() {
        for (String path : List.of("/sparql", "/graphs", "/health")) {
            assertProblem(405, "method-not-allowed", server.send("BREW", path, BodyPublishers.noBody()));
            assertProblem(405, "method-not-allowed", server.send("DELETE", path, BodyPublishers.noBody()));
        }
    }

    @Test
    void aBodyOfAnUnknownKindIsRefused() {
        assertProblem(415, "unsupported-media-type", server.post("/sparql", "text/csv", "a,b"));
    }

    @Test
    void aQueryBeyondAllMeasureIsRefused() {
        String long1 = "ASK { ?s ?p \"" + "x".repeat(1 << 20) + "\" }";
        assertProblem(413, "too-large", server.post("/sparql", "application/sparql-query", long1));
        assertProblem(413, "too-large", server.post("/sparql", "application/x-www-form-urlencoded", "query=" + encoded(long1)));
        assertProblem(413, "too-large", server.send("POST", "/sparql",
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(long1.getBytes(StandardCharsets.UTF_8))),
                "Content-Type", "application/sparql-query"));
        assertProblem(413, "too-large", server.send("POST", "/sparql",
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(
                        ("query=" + long1.repeat(3)).getBytes(StandardCharsets.UTF_8))),
                "Content-Type", "application/x-www-form-urlencoded"));
    }

    @Test
    void aQueryNestedBeyondAllMeasureIsRefused() {
        String deep = "ASK " + "{".repeat(20_000) + "}".repeat(20_000);
        assertEquals(400, server.post("/sparql", "application/sparql-query", deep).statusCode());
        assertEquals(200, server.get(sparql(ASK)).statusCode());
    }

    @Test
    void noQueryAndTwoQueriesAreRefused() {
        assertEquals(400, server.get("/sparql?default-graph-uri=urn:x").statusCode());
        assertEquals(400, server.post("/sparql", "application/x-www-form-urlencoded", "").statusCode());
        assertEquals(400, server.get(sparql(ASK) + "&query=" + encoded(ASK)).statusCode());
        assertEquals(400, server.get("/sparql?query=").statusCode());
        assertProblem(400, "bad-parameter", server.get(sparql(ASK) + "&timeout=soon"));
    }

    @Test
    void aMalformedAddressIsRefusedInTheSameShape() throws IOException {
        for (String line : List.of("GET /a%ZZb HTTP/1.1", "GET /..%2f..%2fetc/passwd HTTP/1.1", "GET /sparql?query=%ZZ HTTP/1.1")) {
            String answer = server.raw(line);
            assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
            assertTrue(answer.contains(PROBLEM), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { SERVICE <%s> { ?s ?p ?o } }", "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "SELECT * { BIND(<%s> AS ?u) SERVICE ?u { ?s ?p ?o } }", "SELECT * { { SELECT * { SERVICE <%s> { ?s ?p ?o } } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
        "SELECT * { ?s ?p ?o MINUS { SERVICE SILENT <%s> { ?s ?p ?o } } }",
        "SELECT (EXISTS { SERVICE <%s> { ?s ?p ?o } } AS ?x) { }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE SILENT <%s> { ?s ?p ?o } })",
        "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE SILENT <%s> { ?s ?p ?o } })",
        "SELECT (SUM(IF(EXISTS { SERVICE SILENT <%s> { ?s ?p ?o } }, 1, 0)) AS ?n) { ?s ?p ?o }",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (EXISTS { SERVICE SILENT <%s> { ?s ?p ?o } })",
        "SELECT * { ?s ?p ?o OPTIONAL { ?o ?q ?r FILTER EXISTS { SERVICE SILENT <%s> { ?s ?p ?o } } } }",
        "CONSTRUCT { ?s ?p ?o } { GRAPH ?g { SERVICE SILENT <%s> { ?s ?p ?o } } }",
        "DESCRIBE ?s { SERVICE <%s> { ?s ?p ?o } }"})
    void serviceIsRefusedAndNobodyIsCalled(String template) throws IOException {
        try (Trap trap = new Trap()) {
            JsonObject problem = assertProblem(403, "service-refused", server.get(sparql(template.formatted(trap.address()))));
            assertTrue(problem.getString("detail").contains("SERVICE"));
            assertEquals(0, trap.calls.get());
        }
    }

    /** Counts who comes. */
    private static final class Trap implements AutoCloseable {

        final AtomicInteger calls = new AtomicInteger();
        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("localhost"));

        Trap() throws IOException {
            Thread thread = new Thread(this::listen);
            thread.setDaemon(true);
            thread.start();
        }

        private void listen() {
            try {
                while (true) {
                    try (Socket call = socket.accept(); InputStream in = call.getInputStream()) {
                        calls.incrementAndGet();
                    }
                }
            } catch (IOException closed) {
                return;
            }
        }

        String address() {
            return "http://localhost:" + socket.getLocalPort() + "/sparql";
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
