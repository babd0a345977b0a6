package org.w3id.nisso.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;

/**
 * Which generation a server answers from. Just after a build it is not yet the one that the store calls current, and the canned
 * queries have to be those that belong to the data.
 */
final class ServedGeneration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private ServedGeneration() { }

    /** The name of the generation; empty if the server does not say. */
    static Optional<String> name(URI server) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("health")).timeout(PATIENCE).build();
        try {
            String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
            return Optional.of(JSON.parse(body).getString("generation"));
        } catch (IOException | JsonException | NullPointerException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
