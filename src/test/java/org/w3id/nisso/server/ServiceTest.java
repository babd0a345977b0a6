package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.json;
import static org.w3id.nisso.server.RunningServer.sparql;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.nisso.guard.Budget;

/** A query may call the servers that the operator has listed, and no other. */
class ServiceTest {

    private static final AtomicInteger CALLS = new AtomicInteger();

    @TempDir
    static Path directory;

    private static RunningServer other;
    private static HttpServer mover;
    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        other = RunningServer.with(new Lighthouses(directory.resolve("other")).generation());
        mover = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        mover.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://localhost:" + mover.getAddress().getPort() + "/inside?"
                    + exchange.getRequestURI().getRawQuery());
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        mover.createContext("/inside", exchange -> {
            CALLS.incrementAndGet();
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        mover.start();
        server = RunningServer.with(new Lighthouses(directory.resolve("own")).generation(), Budget.USUAL, listed(), moved());
    }

    @AfterAll
    static void stop() {
        server.close();
        mover.stop(0);
        other.close();
    }

    private static String listed() {
        return other.server.address() + "sparql";
    }

    private static String moved() {
        return "http://localhost:" + mover.getAddress().getPort() + "/moved";
    }

    private static String inside() {
        return "http://localhost:" + mover.getAddress().getPort() + "/inside";
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { SERVICE <%s> { ?s ?p ?o } } LIMIT 3",
        "SELECT * { VALUES ?u { <%s> } SERVICE ?u { ?s ?p ?o } } LIMIT 3",
        "SELECT * { VALUES ?s { 1 2 3 } FILTER EXISTS { SERVICE <%s> { ?a ?b ?c } } }"})
    void aListedServerIsCalled(String query) {
        HttpResponse<String> answer = server.get(sparql(query.formatted(listed())), "Accept", "text/csv");
        assertEquals("", RunningServer.header(answer, "ETag"), "what another server says may change at any time");
        assertEquals(4, answer.body().lines().count(), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { SERVICE <%s> { ?s ?p ?o } }", "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "SELECT * { VALUES ?u { <%s> } SERVICE ?u { ?s ?p ?o } }", "SELECT * { VALUES ?u { <%s> } SERVICE SILENT ?u { ?s ?p ?o } }",
        "SELECT * { BIND(IRI(\"%s\") AS ?u) SERVICE SILENT ?u { ?s ?p ?o } }",
        "ASK { FILTER EXISTS { VALUES ?u { <%s> } SERVICE SILENT ?u { ?s ?p ?o } } }"})
    void anotherIsNotCalledThoughItsAddressIsAValue(String query) {
        HttpResponse<String> answer = server.get(sparql(query.formatted(inside())));
        assertEquals(403, answer.statusCode(), answer.body());
        assertTrue(json(answer).getString("type").endsWith("#service-refused"), answer.body());
        assertEquals(0, CALLS.get());
    }

    @Test
    void aListedServerThatSendsElsewhereIsNotFollowed() {
        HttpResponse<String> answer = server.get(sparql("SELECT * { SERVICE <" + moved() + "> { ?s ?p ?o } }"));
        assertNotEquals(200, answer.statusCode());
        assertFalse(answer.body().contains("\tat "), answer.body());
        assertEquals(0, CALLS.get());
    }
}
