package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;
import static org.w3id.nisso.server.RunningServer.sparql;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who ask much, or are slow, keep nobody else waiting. */
class EveryoneIsServedTest {

    /** Takes as long as it may. */
    private static final String HARD = sparql("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?w ?o }");
    private static final String LARGE = sparql("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 3000");
    private static final List<String> EASY = List.of("/health", "/metrics", "/style.css", "/search?q=head", "/queries", "/");
    private static final int MORE_THAN_MAY_WAIT = 20;
    private static final int SLOW = 200;
    /** Far less than those whom nobody is to wait for take. */
    private static final Duration BOUND = Duration.ofSeconds(4);

    @RegisterExtension
    static final RunningServer server = RunningServer.forAllTests(Duration.ofSeconds(4), 1);

    @Test
    void whileHardQuestionsWaitForOneAnotherEasyOnesAreAnsweredAndWhoComesTooLateIsToldToComeAgain()
            throws InterruptedException, ExecutionException {
        EASY.forEach(server::get);
        ExecutorService askers = Executors.newFixedThreadPool(MORE_THAN_MAY_WAIT);
        try {
            List<Future<HttpResponse<String>>> hard = new ArrayList<>(IntStream.range(0, MORE_THAN_MAY_WAIT)
                    .mapToObj(i -> askers.submit(() -> server.get(HARD + "%20%23" + i))).toList());
            awaitWaiting();
            for (String path : EASY) {
                long began = System.nanoTime();
                assertEquals(200, server.get(path + (path.contains("?") ? "&lang=ru" : "")).statusCode(), path);
                assertTrue(System.nanoTime() - began < BOUND.toNanos(), path);
            }
            int late = 0;
            for (Future<HttpResponse<String>> one : hard) {
                HttpResponse<String> answer = one.get();
                assertEquals(503, answer.statusCode());
                if (json(answer).getString("type").endsWith("#busy")) {
                    late++;
                    assertEquals("2", header(answer, "Retry-After"));
                }
            }
            assertTrue(late >= MORE_THAN_MAY_WAIT - 11, late + " were told to come again");
        } finally {
            askers.shutdownNow();
        }
        assertEquals(200, server.get(sparql("ASK {}")).statusCode());
    }

    private static void awaitWaiting() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!server.get("/metrics").body().contains("nisso_work{route=\"query\"} 1.0") && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\nHost: local", "POST /sparql HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/sparql-query\r\nContent-Length: 60000\r\n\r\nSELECT", ""})
    void thoseWhoSendSlowlyHoldNoThread(String beginning) throws IOException {
        assertServedBeside(beginning);
    }

    /** Each is owed more than the buffers of a connection take. */
    @Test
    void thoseWhoTakeTheirAnswerSlowlyHoldNoThread() throws IOException {
        assertTrue(server.get(LARGE).body().length() > 400_000);
        assertServedBeside(("GET " + LARGE + " HTTP/1.1\r\nHost: localhost\r\n\r\n").repeat(40));
    }

    private static void assertServedBeside(String beginning) throws IOException {
        List<Socket> slow = connections(beginning);
        try {
            long began = System.nanoTime();
            // A question that was not asked before, so that its answer has to be made.
            assertEquals(200, server.get(sparql("ASK {} # " + began)).statusCode());
            assertTrue(System.nanoTime() - began < BOUND.toNanos());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static List<Socket> connections(String beginning) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < SLOW; i++) {
            Socket socket = new Socket(InetAddress.getByName("localhost"), server.server.port());
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        return sockets;
    }
}
