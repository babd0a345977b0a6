package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.encoded;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.sparql;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a SPARQL client may rely on. */
class SparqlProtocolTest {

    private static final String LABELS = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?label { <https://example.org/lights/id/light/inubosaki> rdfs:label ?label FILTER(LANG(?label) = "ja") }""";
    private static final String CONSTRUCT = "CONSTRUCT WHERE { ?s a <https://example.org/lights/ontology#Light> }";
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

    @RegisterExtension
    static final RunningServer server = RunningServer.forAllTests();

    @Test
    void aQueryMayComeByGetByFormAndAsBody() {
        String expected = server.get(sparql(LABELS), "Accept", "text/csv").body();
        assertTrue(expected.contains("犬吠埼灯台"), expected);
        assertEquals(expected, server.post("/sparql", "application/x-www-form-urlencoded", "query=" + encoded(LABELS),
                "Accept", "text/csv").body());
        assertEquals(expected, server.post("/sparql", "application/sparql-query", LABELS, "Accept", "text/csv").body());
        assertEquals(expected, server.post("/sparql", "application/sparql-query; charset=utf-8", LABELS,
                "Accept", "text/csv").body());
    }

    @ParameterizedTest
    @CsvSource({"application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values"})
    void aTableComesInEveryStandardFormat(String type) {
        HttpResponse<String> response = server.get(sparql(LABELS), "Accept", type);
        assertEquals(200, response.statusCode());
        assertTrue(header(response, "Content-Type").startsWith(type), header(response, "Content-Type"));
        assertTrue(response.body().contains("犬吠埼灯台"), response.body());
    }

    @ParameterizedTest
    @CsvSource({"csv,text/csv", "tsv,text/tab-separated-values", "json,application/sparql-results+json",
        "srj,application/sparql-results+json", "srx,application/sparql-results+xml", "xml,application/sparql-results+xml"})
    void theFormatMayBeNamedInTheAddress(String format, String type) {
        HttpResponse<String> response = server.get(sparql(LABELS) + "&format=" + format);
        assertTrue(header(response, "Content-Type").startsWith(type), response.body());
        assertTrue(header(server.get(sparql(LABELS) + "&output=" + format), "Content-Type").startsWith(type));
    }

    @ParameterizedTest
    @CsvSource({"text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml", "application/trig",
        "application/n-quads", "application/trix+xml", "application/rdf+json"})
    void aGraphComesInEveryFormatThatParses(String type) {
        HttpResponse<String> response = server.get(sparql(CONSTRUCT), "Accept", type);
        assertEquals(200, response.statusCode(), response.body());
        Graph graph = GraphFactory.createDefaultGraph();
        Lang lang = RDFLanguages.contentTypeToLang(header(response, "Content-Type").split(";")[0]);
        RDFParser.fromString(response.body(), lang).parse(graph);
        assertEquals(4, graph.size());
    }

    @ParameterizedTest
    @CsvSource({"ttl,text/turtle", "nt,application/n-triples", "jsonld,application/ld+json", "rdf,application/rdf+xml"})
    void theFormatOfAGraphMayBeNamedInTheAddress(String format, String type) {
        HttpResponse<String> response = server.get(sparql(CONSTRUCT) + "&format=" + format);
        assertTrue(header(response, "Content-Type").startsWith(type), response.body());
    }

    /** SPARQLWrapper sends the name three times, whatever the query, and so do others. */
    @ParameterizedTest
    @CsvSource({"turtle,,text/turtle", "n3,,text/turtle", "rdf,,application/rdf+xml", "rdf+xml,,application/rdf+xml",
        "xml,application/sparql-results+xml,application/rdf+xml", "json,application/sparql-results+json,application/ld+json",
        "json-ld,,application/ld+json", "csv,text/csv,", "tsv,text/tab-separated-values,", "application/rdf+xml,,application/rdf+xml",
        "TURTLE,,text/turtle", "xls,,"})
    void theNamesThatClientsSendAreKnownOrGiveWayToTheAcceptHeader(String name, String table, String graph) {
        for (String value : new String[] {encoded(name), name}) {
            String named = "&format=" + value + "&output=" + value + "&results=" + value;
            assertType(table == null ? "application/sparql-results+json" : table, server.get(sparql(LABELS) + named, "Accept", "*/*"));
            assertType(graph == null ? "text/turtle" : graph, server.get(sparql(CONSTRUCT) + named, "Accept", "*/*"));
            assertEquals(200, server.get(sparql("ASK { }") + named, "Accept", "*/*").statusCode());
        }
    }

    private static void assertType(String expected, HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(expected, header(response, "Content-Type").split(";")[0]);
    }

    @Test
    void aFormatThatNobodyKnowsIsRefusedWhereNothingElseIsAccepted() {
        assertEquals(400, server.get(sparql(LABELS) + "&format=xls").statusCode());
        assertEquals(406, server.get("/sparql?format=xls").statusCode());
        assertType("application/rdf+xml", server.get("/sparql?format=rdf%2Bxml"));
        assertType("text/html", server.get("/sparql?format=html", "Accept", "*/*"));
    }

    @Test
    void yesAndNoAreAnsweredToo() {
        assertTrue(server.get(sparql("ASK { ?s ?p ?o }"), "Accept", "application/sparql-results+json").body().contains("true"));
        assertTrue(server.get(sparql("DESCRIBE <https://example.org/lights/id/light/odd>")).body().contains("Странный"));
    }

    @Test
    void headIsAnsweredLikeGetWithoutABody() {
        HttpResponse<String> head = server.send("HEAD", sparql(LABELS), BodyPublishers.noBody(), "Accept", "text/csv");
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertTrue(header(head, "Content-Type").startsWith("text/csv"));
        assertEquals(404, server.send("HEAD", "/nowhere", BodyPublishers.noBody()).statusCode());
    }

    @Test
    void defaultGraphUriSelectsAmongTheGraphsOfTheDatasetAndNothingElse() {
        String all = csv(sparql(COUNT));
        assertEquals(all, csv(sparql(COUNT) + "&default-graph-uri=" + encoded(Lighthouses.GRAPH.getURI())));
        assertEquals("n\r\n1\r\n", csv(sparql(COUNT) + "&default-graph-uri=" + encoded(Lighthouses.PROVENANCE.getURI())));
        assertEquals("n\r\n0\r\n", csv(sparql(COUNT) + "&default-graph-uri=" + encoded(server.server.address() + "graphs?default")));
        assertEquals("n\r\n0\r\n", csv(sparql("SELECT (COUNT(*) AS ?n) FROM <file:///etc/hosts> { ?s ?p ?o }")));
        assertEquals("n\r\n1\r\n", csv(sparql("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }")
                + "&named-graph-uri=" + encoded(Lighthouses.PROVENANCE.getURI())));
    }

    private static String csv(String path) {
        return server.get(path, "Accept", "text/csv").body();
    }

    @Test
    void everyAnswerMayBeReadByPagesOfOthersButWithoutTheirCredentials() {
        for (String path : new String[] {sparql(COUNT), "/health", "/nowhere", sparql("nonsense")}) {
            HttpResponse<String> response = server.get(path, "Origin", "https://elsewhere.example");
            assertEquals("*", header(response, "Access-Control-Allow-Origin"), path);
            assertEquals("", header(response, "Access-Control-Allow-Credentials"), path);
            assertEquals("nosniff", header(response, "X-Content-Type-Options"), path);
        }
        HttpResponse<String> preflight = server.send("OPTIONS", "/sparql", BodyPublishers.noBody(), "Origin",
                "https://elsewhere.example", "Access-Control-Request-Method", "POST");
        assertEquals(204, preflight.statusCode());
        assertTrue(header(preflight, "Access-Control-Allow-Methods").contains("POST"));
    }

    @ParameterizedTest
    @CsvSource({"text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples", "*/*"})
    void aBareGetDescribesTheService(String accept) {
        HttpResponse<String> response = server.get("/sparql", "Accept", accept);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(header(response, "Content-Type").split(";")[0]))
                .base(server.server.address().toString()).parse(graph);
        try (QueryExec exec = QueryExec.graph(graph).query("""
                PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
                PREFIX void: <http://rdfs.org/ns/void#>
                PREFIX dcterms: <http://purl.org/dc/terms/>
                ASK { ?service a sd:Service ; sd:endpoint <%ssparql> ; sd:supportedLanguage sd:SPARQL11Query ;
                        sd:resultFormat <http://www.w3.org/ns/formats/SPARQL_Results_CSV> ; sd:defaultDataset ?dataset .
                      ?dataset a sd:Dataset, void:Dataset ; dcterms:title "灯台"@ja ; sd:defaultGraph [ void:triples ?all ] ;
                        sd:namedGraph [ sd:name <%s> ; sd:graph [ void:triples 1 ] ] }
                """.formatted(server.server.address(), Lighthouses.PROVENANCE.getURI())).build()) {
            assertTrue(exec.ask(), response.body());
        }
    }

    @Test
    void aBrowserGetsAFormThatNeedsNoScript() {
        HttpResponse<String> response = server.get("/sparql", "Accept", RunningServer.BROWSER);
        assertTrue(header(response, "Content-Type").startsWith("text/html"));
        assertTrue(response.body().contains("<textarea"), response.body());
        assertTrue(response.body().contains("method=\"post\""), response.body());
        // What scripts there are only add to the form; none stands in the page itself.
        String withoutFiles = response.body().replaceAll("<script (src=\"/assets/[a-z.]+\"|type=\"application/json\")", "");
        assertFalse(withoutFiles.contains("<script"), response.body());
    }
}
