package org.w3id.nisso.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.http.auth.AuthLib;
import org.apache.jena.riot.WebContent;
import org.w3id.nisso.engine.EngineProblem.Kind;

/** Sends requests to one engine, each with a bound on the time that it takes. Safe for many threads. */
final class EngineClient {

    static final Duration CONNECTING = Duration.ofSeconds(5);
    /** A piece of a push is some megabytes, which an engine has to write and to index. */
    private static final Duration WRITING = Duration.ofMinutes(10);
    private static final int NOT_THERE = 404;
    private static final int ATTEMPTS = 3;

    private final EngineAddress address;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NORMAL).build();

    EngineClient(EngineAddress address) {
        this.address = address;
    }

    EngineAddress address() {
        return address;
    }

    /**
     * Asks a query, in a form, because its text may be longer than an address.
     *
     * @throws EngineProblem if there is no answer with a status of success
     */
    HttpResponse<InputStream> ask(String query, String accept, Patience patience) {
        HttpRequest request = HttpRequest.newBuilder(address.query()).timeout(patience.left())
                .header("Content-Type", WebContent.contentTypeHTMLForm).header("Accept", accept)
                .POST(BodyPublishers.ofString("query=" + encoded(query), StandardCharsets.US_ASCII)).build();
        HttpResponse<InputStream> response = execute(request, patience, ATTEMPTS);
        requireSuccess(request, response);
        Partial.refuse(response);
        return response;
    }

    /**
     * Sends statements to a graph.
     *
     * @param method {@code PUT} to put them in the place of all others, {@code POST} to add them
     * @param graph  the address of the graph
     * @param turtle the statements in Turtle
     * @param again  whether they may be sent again if the connection breaks
     */
    void store(String method, String graph, byte[] turtle, boolean again) {
        HttpRequest request = toGraph(graph).header("Content-Type", WebContent.contentTypeTurtle)
                .method(method, BodyPublishers.ofByteArray(turtle)).build();
        HttpResponse<InputStream> response = execute(request, Patience.within(WRITING), again ? ATTEMPTS : 1);
        requireSuccess(request, response);
        finish(request, response);
    }

    /** Removes a graph, which may be gone already. */
    void remove(String graph) {
        HttpRequest request = toGraph(graph).DELETE().build();
        HttpResponse<InputStream> response = execute(request, Patience.within(WRITING), ATTEMPTS);
        if (response.statusCode() != NOT_THERE) {
            requireSuccess(request, response);
        }
        finish(request, response);
    }

    /** Asks for an update, which may be carried out twice with the same result. */
    void update(String update) {
        HttpRequest request = HttpRequest.newBuilder(address.update()).timeout(WRITING)
                .header("Content-Type", WebContent.contentTypeHTMLForm)
                .POST(BodyPublishers.ofString("update=" + encoded(update), StandardCharsets.US_ASCII)).build();
        HttpResponse<InputStream> response = execute(request, Patience.within(WRITING), ATTEMPTS);
        requireSuccess(request, response);
        finish(request, response);
    }

    private HttpRequest.Builder toGraph(String graph) {
        String separator = address.graphStore().getRawQuery() == null ? "?" : "&";
        return HttpRequest.newBuilder(URI.create(address.graphStore() + separator + "graph=" + encoded(graph))).timeout(WRITING);
    }

    private static void finish(HttpRequest request, HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw EngineFailures.broken(request, e);
        }
    }

    /**
     * Sends a request, and again if the connection broke: engines close one that rested just when it is taken up again, and the
     * client of the JDK leaves the next step to us.
     */
    private HttpResponse<InputStream> execute(HttpRequest request, Patience patience, int attempts) {
        for (int attempt = 1;; attempt++) {
            try {
                return AuthLib.authExecute(client, request, head -> new PatientBody(patience));
            } catch (HttpException | CompletionException e) {
                EngineProblem problem = EngineFailures.broken(request, e);
                if (attempt == attempts || problem.kind() != Kind.BROKEN) {
                    throw problem;
                }
                knock(request.uri());
            }
        }
    }

    /**
     * Asks for nothing much. An engine that wants us to sign in anew says so and hangs up without reading what was sent, which then looks
     * like a broken connection; to a request without a body it can say it.
     */
    private void knock(URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(CONNECTING).method("HEAD", BodyPublishers.noBody()).build();
        try {
            AuthLib.authExecute(client, request, head -> new PatientBody(Patience.within(CONNECTING))).body().close();
        } catch (HttpException | CompletionException | IOException whateverItSays) {
            // It is the request itself that matters, and it is told how that goes.
            return;
        }
    }

    private static void requireSuccess(HttpRequest request, HttpResponse<InputStream> response) {
        int status = response.statusCode();
        if (status < 200 || status >= 300) {
            throw EngineFailures.refused(request, response);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
