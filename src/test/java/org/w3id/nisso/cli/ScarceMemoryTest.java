package org.w3id.nisso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.OtherProcess;
import org.w3id.nisso.TestFolders;

/** A query that takes all the memory is stopped, and its neighbours are answered. */
@Tag("trial")
class ScarceMemoryTest {

    private static final String GREEDY = "SELECT (COUNT(DISTINCT *) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?w ?o }";
    private static final String MODEST = "SELECT * { ?s ?p ?o } LIMIT 20";
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    @Test
    void theGreedyOneIsToldSoAndTheOthersLive() throws IOException, InterruptedException {
        try (OtherProcess server = OtherProcess.start(directory, List.of("-Xmx96m"), "serve", "--folder",
                TestFolders.LIGHTHOUSES.toString(), "--store", directory.resolve("store").toString(), "--port", "0", "--timeout", "60")) {
            server.awaitOutput("Ctrl-C");
            Matcher address = ADDRESS.matcher(server.out());
            assertTrue(address.find(), server.out());
            CompletableFuture<HttpResponse<String>> greedy = client.sendAsync(asking(address.group(), GREEDY), HttpResponse.BodyHandlers.ofString());
            do {
                assertEquals(200, client.send(asking(address.group(), MODEST), HttpResponse.BodyHandlers.ofString()).statusCode());
            } while (!greedy.isDone());
            assertEquals(507, greedy.join().statusCode(), greedy.join().body());
            assertTrue(greedy.join().body().contains("#memory-limit"), greedy.join().body());
            assertEquals(0, server.stop());
        }
    }

    private static HttpRequest asking(String address, String query) {
        return HttpRequest.newBuilder(URI.create(address + "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))).build();
    }
}
