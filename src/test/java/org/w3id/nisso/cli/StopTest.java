package org.w3id.nisso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.OtherProcess;
import org.w3id.nisso.TestFolders;

/** A server that is asked to stop lets those finish whom it is answering. */
class StopTest {

    /** Long enough to be under way when the server is asked to stop, and short enough to be answered. */
    private static final String LONG = "SELECT (COUNT(*) AS ?n) { { SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 3000000 } }";

    @TempDir
    Path directory;

    @Test
    void aRunningAnswerComesToItsEndAndThenTheServerEndsWithZeroAndEveryRequestIsInTheLog() throws IOException, InterruptedException {
        Path log = directory.resolve("access.log");
        try (OtherProcess server = OtherProcess.start(directory, "serve", "--folder", TestFolders.LIGHTHOUSES.toString(), "--port", "0", "--store",
                directory.resolve("store").toString(), "--access-log", log.toString())) {
            server.awaitOutput("Ctrl-C stops");
            URI address = URI.create(server.out().lines().filter(line -> line.startsWith("Read and ask:")).findFirst().orElseThrow()
                    .replaceAll(".*(http\\S+).*", "$1"));
            CompletableFuture<HttpResponse<String>> answer = HttpClient.newHttpClient().sendAsync(HttpRequest.newBuilder(
                    address.resolve("sparql?format=json&query=" + URLEncoder.encode(LONG, StandardCharsets.UTF_8))).build(), BodyHandlers.ofString());
            awaitWork(address);
            assertEquals(0, server.stop(), server.err());
            assertEquals(200, answer.join().statusCode(), answer.join().body());
            assertTrue(answer.join().body().strip().endsWith("}"), answer.join().body());
        }
        assertTrue(Files.readString(log).lines().anyMatch(line -> line.contains("\"GET /sparql?format=json&query=") && line.contains(" 200 ")),
                Files.readString(log));
    }

    private static void awaitWork(URI address) throws IOException, InterruptedException {
        HttpRequest metrics = HttpRequest.newBuilder(address.resolve("metrics")).build();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!HttpClient.newHttpClient().send(metrics, BodyHandlers.ofString()).body().contains("nisso_work{route=\"query\"} 1.0")) {
            assertTrue(System.nanoTime() < end, "The question was never at work");
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
