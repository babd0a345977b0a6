package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.encoded;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;
import static org.w3id.nisso.server.RunningServer.sparql;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a client of the Graph Store Protocol may rely on. */
class GraphStoreTest {

    private static final String NAMED = "/graphs?graph=" + encoded(Lighthouses.GRAPH.getURI());

    @RegisterExtension
    static final RunningServer server = RunningServer.forAllTests();

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
    void whoNamesNoGraphIsToldHow() {
        for (String path : new String[] {"/graphs", "/graphs?", "/graphs?name=lights"}) {
            for (String accept : new String[] {"*/*", "application/ld+json", "application/n-quads"}) {
                HttpResponse<String> response = server.get(path, "Accept", accept);
                assertEquals(400, response.statusCode(), path);
                assertTrue(json(response).getString("detail").contains("/graphs?default, or for /graphs?graph=ADDRESS"),
                        response.body());
            }
        }
    }

    @Test
    void theDefaultGraphComesInEveryFormatThatParses() {
        for (String type : new String[] {"text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml",
            "application/rdf+json"}) {
            HttpResponse<String> response = server.get("/graphs?default", "Accept", type);
            assertEquals(type, header(response, "Content-Type").split(";")[0]);
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(type)).parse(graph);
            assertEquals(41, graph.size(), type);
        }
    }

    @Test
    void insteadOfAFormatThatCannotBeGivenOthersOfTheSameKindAreOffered() {
        String path = "/graphs?graph=" + encoded(Lighthouses.PROVENANCE.getURI());
        assertEquals("[ \"text/turtle\" , \"application/n-triples\" ]",
                json(server.get(path, "Accept", "application/rdf+xml")).get("candidates").toString().replaceAll("\\s+", " ").strip());
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
        assertEquals(406, server.get(sparql("SELECT * { GRAPH ?g { ?s ?p ?o FILTER(isTRIPLE(?o)) } }"), "Accept", "text/csv")
                .statusCode());
    }
}
