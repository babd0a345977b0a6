package org.w3id.nisso.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.nisso.store.LiveDataset;
import org.w3id.nisso.store.OpenGeneration;

/** A real server on a free port with the lighthouses, and a client for it. */
final class RunningServer implements AutoCloseable {

    static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    static final String PROBLEM = "application/problem+json; charset=utf-8";

    final LiveDataset live;
    final NissoServer server;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    private RunningServer(OpenGeneration first, Duration queryTimeout) {
        live = new LiveDataset(first);
        server = NissoServer.start(ServerOptions.usual().withPort(0).withQueryTimeout(queryTimeout), live);
    }

    static RunningServer in(Path directory) {
        return with(new Lighthouses(directory).generation(), Duration.ofSeconds(30));
    }

    static RunningServer with(OpenGeneration generation, Duration queryTimeout) {
        return new RunningServer(generation, queryTimeout);
    }

    /** Sends a GET; headers are given as name, value, name, value. */
    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String contentType, String body, String... headers) {
        String[] all = java.util.stream.Stream.concat(java.util.stream.Stream.of("Content-Type", contentType),
                java.util.stream.Stream.of(headers)).toArray(String[]::new);
        return send("POST", path, BodyPublishers.ofString(body), all);
    }

    HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        try {
            return client.send(request(method, path, body, headers), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
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
        live.close();
    }
}
