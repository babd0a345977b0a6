package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.OpenGeneration;

/** Who leaves in the middle of a dump ends its query; a generation that was replaced is not held open for him. */
class DumpReaderLeavesTest {

    /** Some 32 MB, which is more than the sockets of both ends hold. */
    private static final int STATEMENTS = 4_000;
    private static final String TEXT = "x".repeat(8 * 1024);

    @TempDir
    static Path directory;
    private static Generation large;

    @BeforeAll
    static void build() {
        try (OpenGeneration open = LargeGeneration.with(directory.resolve("large"), DumpReaderLeavesTest::fill)) {
            large = open.generation();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nisso.nq", "nisso.rdf", "nisso.jsonld"})
    void whoLeavesEndsTheQuery(String name) throws IOException, InterruptedException {
        OpenGeneration before = OpenGeneration.open(large);
        try (RunningServer server = RunningServer.with(before)) {
            try (Socket client = beginning(server, name)) {
                server.live.replaceBy(new Lighthouses(directory.resolve(name)).generation());
                // One who is only slow is waited for.
                assertFalse(isClosed(before));
                assertTrue(client.getInputStream().read() >= 0);
            }
            awaitClosed(before);
        }
    }

    @Test
    void whoLeavesTakesNothingFromTheOthers() throws IOException, InterruptedException {
        OpenGeneration only = OpenGeneration.open(large);
        try (RunningServer server = RunningServer.with(only)) {
            beginning(server, "nisso.nq").close();
            assertTrue(server.get("/dump/nisso.nq").body().lines().count() >= STATEMENTS);
        }
        awaitClosed(only);
    }

    /** A client that has asked for a dump and read the status line of the answer. */
    private static Socket beginning(RunningServer server, String name) throws IOException {
        Socket client = new Socket();
        client.setReceiveBufferSize(4 * 1024);
        client.setSoTimeout(30_000);
        client.connect(new InetSocketAddress(InetAddress.getByName("localhost"), server.server.port()));
        client.getOutputStream().write(("GET /dump/" + name + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        String status = new String(client.getInputStream().readNBytes(15), StandardCharsets.US_ASCII);
        assertTrue(status.startsWith("HTTP/1.1 200"), status);
        return client;
    }

    private static void awaitClosed(OpenGeneration generation) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!isClosed(generation)) {
            assertTrue(System.nanoTime() < end, "The generation is still held open");
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static boolean isClosed(OpenGeneration generation) {
        try {
            generation.dataset().begin(TxnType.READ);
            generation.dataset().end();
            return false;
        } catch (RuntimeException closed) {
            return true;
        }
    }

    private static void fill(DatasetGraph dataset) {
        Node graph = NodeFactory.createURI("https://example.org/lights/graph/triples/many");
        for (int i = 0; i < STATEMENTS; i++) {
            Quad quad = Quad.create(graph, LargeGeneration.newLight(), RDFS.comment.asNode(), NodeFactory.createLiteralString(TEXT + i));
            dataset.add(quad);
            dataset.getDefaultGraph().add(quad.asTriple());
        }
    }
}
