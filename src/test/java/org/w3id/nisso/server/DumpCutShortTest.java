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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.nisso.store.Draft;
import org.w3id.nisso.store.Manifest;
import org.w3id.nisso.store.OpenGeneration;
import org.w3id.nisso.store.Store;

/** A dump that fails is an error, or a broken connection; it is never a shorter dump. */
class DumpCutShortTest {

    private static final Node THING = NodeFactory.createURI("https://example.org/lights/id/light/last");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"nisso.ttl", "nisso.nt", "nisso.jsonld", "nisso.nt.gz", "nisso.ttl.gz"})
    void aDumpThatFailsInTheMiddleBreaksTheConnection(String name) throws IOException {
        try (RunningServer server = RunningServer.with(generation(20_000))) {
            assertThrows(IOException.class, () -> get(server, name, "identity"));
            assertThrows(IOException.class, () -> get(server, name, "gzip"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nisso.ttl", "nisso.jsonld", "nisso.nt.gz"})
    void aDumpThatFailsBeforeAnythingHasGoneOutSaysWhy(String name) throws IOException {
        try (RunningServer server = RunningServer.with(generation(1))) {
            HttpResponse<String> response = server.get("/dump/" + name, "Accept-Encoding", "gzip");
            assertEquals(406, response.statusCode(), response.body());
            assertEquals("", RunningServer.header(response, "Content-Encoding"));
            assertEquals("", RunningServer.header(response, "Content-Disposition"));
            assertTrue(json(response).getString("detail").contains("is RDF 1.2"), response.body());
        }
    }

    @Test
    void aLargeDumpThatTheFormCannotHoldIsRefusedInTimeWhereThatIsToBeExpected() throws IOException {
        try (RunningServer server = RunningServer.with(generation(20_000))) {
            assertEquals(406, server.get("/dump/nisso.rdf").statusCode());
        }
    }

    private static HttpResponse<byte[]> get(RunningServer server, String name, String encoding) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.server.address() + "dump/" + name))
                .header("Accept-Encoding", encoding).build(), BodyHandlers.ofByteArray());
    }

    /** Many facts, and last of all one that RDF 1.1 cannot hold. */
    private OpenGeneration generation(int size) throws IOException {
        try (Draft draft = Store.at(directory).begin("0123456789abcdef")) {
            DatasetGraph dataset = draft.dataset();
            dataset.begin(TxnType.WRITE);
            RDFParser.source(Path.of("src/test/resources/org/w3id/nisso/server/lighthouses.ttl")).parse(dataset.getDefaultGraph());
            for (int i = 0; i < size; i++) {
                // Text that cannot be packed well, so that a good part of it leaves before the end.
                dataset.getDefaultGraph().add(NodeFactory.createURI("https://example.org/lights/id/light/" + UUID.randomUUID()),
                        RDFS.label.asNode(), NodeFactory.createLiteralString(UUID.randomUUID().toString()));
            }
            dataset.getDefaultGraph().add(THING, RDFS.seeAlso.asNode(),
                    NodeFactory.createTripleTerm(Triple.create(THING, RDFS.seeAlso.asNode(), THING)));
            dataset.commit();
            dataset.end();
            Files.createDirectories(draft.queries());
            return OpenGeneration.open(draft.complete(new Manifest("0123456789abcdef", "2026-01-31T00:00:00Z", size, 0, 1, 0, 0)));
        }
    }
}
