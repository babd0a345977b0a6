package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.encoded;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.sparql;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client of the Graph Store Protocol may rely on. */
class GraphStoreTest {

    private static final String NAMED = "/graphs?graph=" + encoded(Lighthouses.GRAPH.getURI());

    @TempDir
    static Path directory;
    static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.in(directory);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theDefaultGraphAndANamedOneAreRead() {
        for (String path : new String[] {"/graphs?default", NAMED}) {
            HttpResponse<String> response = server.get(path, "Accept", "application/n-triples");
            assertEquals(200, response.statusCode());
            assertEquals("application/n-triples", header(response, "Content-Type").split(";")[0]);
            assertTrue(response.body().contains("Инубосаки"), response.body());
        }
    }

    @Test
    void headTellsWhetherAGraphIsThere() {
        assertEquals(200, server.send("HEAD", NAMED, BodyPublishers.noBody()).statusCode());
        HttpResponse<String> none = server.send("HEAD", "/graphs?graph=urn:none", BodyPublishers.noBody());
        assertEquals(404, none.statusCode());
        assertEquals("", none.body());
    }

    @Test
    void aGraphWithTripleTermsIsNeverGivenInAFormatThatWouldLoseThem() {
        String path = "/graphs?graph=" + encoded(Lighthouses.PROVENANCE.getURI());
        String construct = sparql("CONSTRUCT { ?s ?p ?o } { GRAPH ?g { ?s ?p ?o FILTER(isTRIPLE(?o)) } }");
        assertTrue(server.get(path, "Accept", "text/turtle").body().contains("<<("));
        for (String type : new String[] {"application/rdf+xml", "application/ld+json", "application/rdf+json"}) {
            assertEquals(406, server.get(path, "Accept", type).statusCode(), type);
            assertEquals(406, server.get(construct, "Accept", type).statusCode(), type);
        }
        assertEquals(406, server.get("/graphs", "Accept", "application/ld+json").statusCode());
        assertEquals(406, server.get(sparql("SELECT * { GRAPH ?g { ?s ?p ?o FILTER(isTRIPLE(?o)) } }"), "Accept", "text/csv")
                .statusCode());
    }
}
