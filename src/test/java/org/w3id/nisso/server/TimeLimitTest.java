package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.PROBLEM;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;
import static org.w3id.nisso.server.RunningServer.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time limit ends a query with an error, never with a shorter answer. */
class TimeLimitTest {

    private static final String MANY = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?w ?o }";
    /** Nothing to send before the end. */
    private static final String SILENT = "SELECT (COUNT(*) AS ?n) " + MANY;
    /** Rows from the beginning, long ones, so that more than is held back has gone out before time runs out. */
    private static final String STREAM = "SELECT * " + MANY.replace("}", "BIND('" + "x".repeat(5_000) + "' AS ?long) }");
    /** A row at once, and then none: the answer is still in the buffer when time runs out. */
    private static final String ONE_ROW = "SELECT ?x { { BIND(1 AS ?x) } UNION { SELECT (COUNT(*) AS ?x) " + MANY + " } }";

    @RegisterExtension
    static final RunningServer server = RunningServer.forAllTests(Duration.ofMillis(500));
    /** Time enough for more than is held back to go out. */
    @RegisterExtension
    static final RunningServer lessHasty = RunningServer.forAllTests(Duration.ofSeconds(2));

    @ParameterizedTest
    @ValueSource(strings = {SILENT, ONE_ROW, "CONSTRUCT { ?a ?b ?o } " + MANY, "ASK { FILTER(?n > 0) { " + SILENT + " } }"})
    void aQueryThatTakesTooLongIsAnsweredWithAnError(String query) {
        HttpResponse<String> response = server.get(sparql(query));
        assertEquals(503, response.statusCode(), response.body());
        assertEquals(PROBLEM, header(response, "Content-Type"));
        assertTrue(json(response).getString("type").endsWith("#time-limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/tab-separated-values", "application/sparql-results+json",
        "application/sparql-results+xml", "application/sparql-results+thrift"})
    void anAnswerThatHasBegunIsBrokenOff(String type) {
        assertThrows(UncheckedIOException.class, () -> lessHasty.get(sparql(STREAM), "Accept", type));
    }

    /** Such clients and proxies know the end of an answer by the end of the connection. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.0", "HTTP/1.1\r\nHost: localhost\r\nConnection: close"})
    void aClientThatReadsToTheEndOfTheConnectionDoesNotTakeThePartForTheWhole(String protocol) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("localhost"), lessHasty.server.port())) {
            String request = "GET " + sparql(STREAM) + "&format=csv " + protocol + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThrows(SocketException.class, () -> socket.getInputStream().transferTo(OutputStream.nullOutputStream()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "json", "ndjson", "srj", "srx"})
    void aCannedQueryThatTakesTooLongIsAnsweredWithAnError(String format) {
        assertEquals(503, server.get("/queries/everything." + format).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "nt", "jsonld", "rdf"})
    void aCannedGraphThatTakesTooLongIsAnsweredWithAnError(String format) {
        assertEquals(503, server.get("/queries/everything-graph." + format).statusCode());
    }

    @Test
    void aPageWhoseAnswerTakesTooLongSaysSo() {
        HttpResponse<String> page = server.get("/queries/everything", "Accept", RunningServer.BROWSER);
        assertEquals(503, page.statusCode());
        assertTrue(page.body().contains("<h1>The query took too long</h1>"), page.body());
    }

    @Test
    void aRequestMayLowerTheLimitButNotRaiseIt() {
        long began = System.nanoTime();
        assertEquals(503, server.get(sparql(SILENT) + "&timeout=600").statusCode());
        assertTrue(System.nanoTime() - began < Duration.ofSeconds(20).toNanos());
    }
}
