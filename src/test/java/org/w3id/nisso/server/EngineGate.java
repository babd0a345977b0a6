package org.w3id.nisso.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.w3id.nisso.engine.EngineAddress;

/** Stands before a real engine and passes on what comes, until it is told to do as engines and networks do at times. */
final class EngineGate implements AutoCloseable {

    private final EngineAddress behind;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server;
    private volatile Habit habit = Habit.passing();

    EngineGate(EngineAddress behind) throws IOException {
        this.behind = behind;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(people);
        server.createContext("/", this::handle);
        server.start();
    }

    /** How a request is answered. */
    @FunctionalInterface
    interface Habit {

        void answer(HttpExchange exchange, byte[] body, EngineGate gate) throws IOException;

        static Habit passing() {
            return (exchange, body, gate) -> {
                HttpResponse<byte[]> answer = gate.pass(exchange, body);
                exchange.getResponseHeaders().set("Content-Type", answer.headers().firstValue("Content-Type").orElse("text/plain"));
                exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
                exchange.getResponseBody().write(answer.body());
            };
        }

        /** Never answers. */
        static Habit silent() {
            return (exchange, body, gate) -> gate.waitForEnd();
        }

        /** Gives the beginning of an answer, and then nothing more. */
        static Habit stopping() {
            return (exchange, body, gate) -> {
                HttpResponse<byte[]> answer = gate.pass(exchange, body);
                exchange.getResponseHeaders().set("Content-Type", answer.headers().firstValue("Content-Type").orElse("text/plain"));
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(answer.body(), 0, answer.body().length / 2);
                exchange.getResponseBody().flush();
                gate.waitForEnd();
            };
        }

        /** Answers at once in a way of its own. */
        static Habit saying(int status, String header, String value, String text) {
            return (exchange, body, gate) -> {
                exchange.getResponseHeaders().set(header, value);
                exchange.sendResponseHeaders(status, text.length());
                exchange.getResponseBody().write(text.getBytes());
            };
        }
    }

    void take(Habit other) {
        habit = other;
    }

    EngineAddress address() {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + behind.query().getPath());
        return EngineAddress.of(address);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            habit.answer(exchange, exchange.getRequestBody().readAllBytes(), this);
        }
    }

    private HttpResponse<byte[]> pass(HttpExchange exchange, byte[] body) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(behind.query() + (query == null ? "" : "?" + query)))
                .method(exchange.getRequestMethod(), body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        for (String name : new String[] {"Content-Type", "Accept"}) {
            if (exchange.getRequestHeaders().containsKey(name)) {
                request.header(name, exchange.getRequestHeaders().getFirst(name));
            }
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private void waitForEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        people.shutdownNow();
    }
}
