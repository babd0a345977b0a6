package org.w3id.nisso.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.w3id.nisso.guard.Budget;
import org.w3id.nisso.store.LiveDataset;
import org.w3id.nisso.store.LiveGraph;
import org.w3id.nisso.store.OpenGeneration;

/**
 * A real server on a free port with the lighthouses, and a client for it. Registered as an extension it runs for all tests of a
 * class; otherwise whoever starts it closes it.
 */
final class RunningServer implements BeforeAllCallback, AfterAllCallback, AutoCloseable {

    static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    static final String PROBLEM = "application/problem+json; charset=utf-8";

    private static final int PLACES = 8;

    LiveDataset live;
    private LiveGraph graph;
    NissoServer server;
    private final Budget budget;
    private final Set<String> services;
    private final int atOnce;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private Path directory;

    private RunningServer(Budget budget, Set<String> services, int atOnce) {
        this.budget = budget;
        this.services = services;
        this.atOnce = atOnce;
    }

    /** For {@code @RegisterExtension}. */
    static RunningServer forAllTests() {
        return forAllTests(Budget.USUAL);
    }

    /** The same with another time limit. */
    static RunningServer forAllTests(Duration queryTimeout) {
        return forAllTests(Budget.USUAL.within(queryTimeout));
    }

    /** The same with another budget for a query, and servers that it may call. */
    static RunningServer forAllTests(Budget budget, String... services) {
        return new RunningServer(budget, Set.of(services), PLACES);
    }

    /** The same with another time limit, and another bound on the work at once. */
    static RunningServer forAllTests(Duration queryTimeout, int atOnce) {
        return new RunningServer(Budget.USUAL.within(queryTimeout), Set.of(), atOnce);
    }

    /** A server that runs at once, of a generation of its own. */
    static RunningServer with(OpenGeneration generation) {
        return with(generation, Optional.empty());
    }

    /** The same with another budget for a query, and servers that it may call. */
    static RunningServer with(OpenGeneration generation, Budget budget, String... services) {
        RunningServer running = new RunningServer(budget, Set.of(services), PLACES);
        running.start(generation, Optional.empty());
        return running;
    }

    /** The same for a server that the public finds elsewhere. */
    static RunningServer with(OpenGeneration generation, Optional<URI> publicAddress) {
        RunningServer running = new RunningServer(Budget.USUAL, Set.of(), PLACES);
        running.start(generation, publicAddress);
        return running;
    }

    /** How to serve, in all else as tests need it. */
    static ServerOptions options(int port, Optional<URI> publicAddress) {
        return options(port, Budget.USUAL, Set.of(), publicAddress, PLACES);
    }

    private static ServerOptions options(int port, Budget budget, Set<String> services, Optional<URI> publicAddress,
            int atOnce) {
        return new ServerOptions("localhost", port, budget, services, publicAddress, atOnce, Optional.empty());
    }

    /** A server of a graph that is kept elsewhere; it closes the graph. */
    static RunningServer over(LiveGraph graph, Duration queryTimeout) {
        RunningServer running = new RunningServer(Budget.USUAL.within(queryTimeout), Set.of(), PLACES);
        running.start(graph, Optional.empty());
        return running;
    }

    private void start(OpenGeneration first, Optional<URI> publicAddress) {
        live = new LiveDataset(first);
        start(live, publicAddress);
    }

    private void start(LiveGraph graph, Optional<URI> publicAddress) {
        this.graph = graph;
        server = NissoServer.start(options(0, budget, services, publicAddress, atOnce), graph);
    }

    @Override
    public void beforeAll(ExtensionContext tests) throws IOException {
        directory = Files.createTempDirectory("lighthouses");
        start(new Lighthouses(directory).generation(), Optional.empty());
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Sends a GET; headers are given as name, value, name, value. */
    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String contentType, String body, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", contentType),
                Stream.of(headers)).toArray(String[]::new);
        return send("POST", path, BodyPublishers.ofString(body), all);
    }

    /** The body as it came, of whatever coding. */
    HttpResponse<byte[]> bytes(String path, String... headers) {
        try {
            return client.send(request("GET", path, BodyPublishers.noBody(), headers), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        try {
            return client.send(request(method, path, body, headers), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)))
                .timeout(Duration.ofSeconds(60)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    /** Sends a request line that no client would send, and returns all that comes back. */
    String raw(String line) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("localhost"), server.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The path of a query. */
    static String sparql(String query) {
        return "/sparql?query=" + encoded(query);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    static JsonObject json(HttpResponse<String> response) {
        return JSON.parse(response.body());
    }

    @Override
    public void close() {
        server.close();
        graph.close();
    }
}
