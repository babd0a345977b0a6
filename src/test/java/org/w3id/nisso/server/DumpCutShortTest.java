package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.json;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dump that fails is an error, or a broken connection; it is never a shorter dump. */
class DumpCutShortTest {

    /** Packed some 2.4 MB, which is more than is held back, and than all buffers on the way out hold. */
    private static final int MANY = 60_000;

    @TempDir
    static Path directory;
    private static RunningServer large;
    private static RunningServer small;

    @BeforeAll
    static void start() {
        large = RunningServer.with(LargeGeneration.with(directory.resolve("large"), dataset -> fill(dataset, MANY)));
        small = RunningServer.with(LargeGeneration.with(directory.resolve("small"), dataset -> fill(dataset, 1)));
    }

    @AfterAll
    static void stop() {
        large.close();
        small.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nisso.ttl", "nisso.nt", "nisso.jsonld", "nisso.nt.gz", "nisso.ttl.gz"})
    void aDumpThatFailsInTheMiddleBreaksTheConnection(String name) {
        assertThrows(IOException.class, () -> get(name, "identity"));
        assertThrows(IOException.class, () -> get(name, "gzip"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nisso.ttl", "nisso.jsonld", "nisso.nt.gz"})
    void aDumpThatFailsBeforeAnythingHasGoneOutSaysWhy(String name) {
        HttpResponse<String> response = small.get("/dump/" + name, "Accept-Encoding", "gzip");
        assertEquals(406, response.statusCode(), response.body());
        assertEquals("", RunningServer.header(response, "Content-Encoding"));
        assertEquals("", RunningServer.header(response, "Content-Disposition"));
        assertTrue(json(response).getString("detail").contains("is RDF 1.2"), response.body());
    }

    @Test
    void aLargeDumpThatTheFormCannotHoldIsRefusedInTimeWhereThatIsToBeExpected() {
        assertEquals(406, large.get("/dump/nisso.rdf").statusCode());
    }

    private static HttpResponse<byte[]> get(String name, String encoding) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(large.server.address() + "dump/" + name))
                .header("Accept-Encoding", encoding).build(), BodyHandlers.ofByteArray());
    }

    /** Facts, and last of all one that RDF 1.1 cannot hold. */
    private static void fill(DatasetGraph dataset, int size) {
        for (int i = 0; i < size; i++) {
            // Text that cannot be packed well, so that a good part of it leaves before the end.
            dataset.getDefaultGraph().add(LargeGeneration.newLight(), RDFS.label.asNode(),
                    NodeFactory.createLiteralString(UUID.randomUUID().toString()));
        }
        Node last = LargeGeneration.newLight();
        dataset.getDefaultGraph().add(last, RDFS.seeAlso.asNode(),
                NodeFactory.createTripleTerm(Triple.create(last, RDFS.seeAlso.asNode(), last)));
    }
}
