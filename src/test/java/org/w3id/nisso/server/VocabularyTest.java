package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.encoded;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.build.BuildResult;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.store.OpenGeneration;
import org.w3id.nisso.store.Store;

/** The ontology and the description of the data set over HTTP, of a folder about lighthouses that was really built. */
class VocabularyTest {

    private static final String ONTOLOGY = "https://example.org/lights/graph/ontology";
    private static final String DESCRIPTION = "https://example.org/lights/.well-known/void";
    private static final Node DATASET = NodeFactory.createURI("https://example.org/lights/");

    @TempDir
    static Path directory;

    private static RunningServer server;

    @BeforeAll
    static void serve() {
        Path folder = TestFolders.copy(TestFolders.LIGHTHOUSES, directory.resolve("folder"));
        TestFolders.edit(folder.resolve("ontology/lights.ttl"), "a owl:Ontology ;", """
                a owl:Ontology ;
                    owl:versionInfo "2.0" ;
                    owl:versionIRI <https://example.org/lights/ontology/2.0> ;
                    <http://purl.org/dc/terms/title> "<script>alert('灯')</script>"@en ;""");
        TestFolders.edit(folder.resolve("triples/dataset.ttl"), "void:uriSpace", """
                dcterms:creator "Ada \\"<script>\\" Reed" ; dcterms:license <https://example.org/licence> ; void:uriSpace""");
        BuildResult built = new Build(ProjectFolder.at(folder), Progress.NONE).into(Store.at(directory.resolve("store")));
        server = RunningServer.with(OpenGeneration.open(assertInstanceOf(BuildResult.Built.class, built, built::toString).generation()));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Graph stored(String name) {
        return Txn.calculateRead(server.live, () -> {
            Graph copy = GraphFactory.createDefaultGraph();
            server.live.getGraph(NodeFactory.createURI(name)).find().forEachRemaining(copy::add);
            return copy;
        });
    }

    private static Graph parsed(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(header(response, "Content-Type").split(";")[0])).parse(graph);
        return graph;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "nt", "jsonld", "rdf"})
    void everyFormOfTheOntologyIsTheWholeOntology(String form) {
        Graph stored = stored(ONTOLOGY);
        assertTrue(stored.size() > 30);
        for (String path : List.of("/ontology." + form, "/ontology?format=" + form, "/ontology/2.0." + form)) {
            assertTrue(parsed(server.get(path)).isIsomorphicWith(stored), path);
        }
    }

    @ParameterizedTest
    @CsvSource({"text/turtle,ttl", "application/ld+json,jsonld", "application/rdf+xml,rdf", "application/n-triples,nt", "text/html,html",
        "*/*,html", "image/png,html", "'application/rdf+xml;q=0.5, text/turtle',ttl"})
    void theOntologyIsNegotiated(String accept, String form) {
        HttpResponse<String> response = server.get("/ontology", "Accept", accept);
        assertEquals(200, response.statusCode());
        assertEquals(server.server.address() + "ontology." + form, header(response, "Content-Location"));
        assertEquals(header(server.get("/ontology." + form), "Content-Type"), header(response, "Content-Type"));
        assertEquals(form.equals("html") ? "Accept, Accept-Language, Cookie, Accept-Encoding" : "Accept, Accept-Encoding",
                header(response, "Vary"));
        assertEquals("*", header(response, "Access-Control-Allow-Origin"));
        assertTrue(response.headers().allValues("Link").contains("<https://example.org/lights/ontology/2.0>; rel=\"cite-as\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ontology", "/ontology.ttl", "/ontology/2.0", "/void.ttl", "/", "/sparql"})
    void whoHasAnAnswerIsNotSentItAgainAndHeadIsAnsweredLikeGet(String path) {
        HttpResponse<String> first = server.get(path, "Accept", "text/turtle");
        String tag = header(first, "ETag");
        assertFalse(tag.isEmpty());
        HttpResponse<String> again = server.get(path, "Accept", "text/turtle", "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(200, server.get(path, "Accept", RunningServer.BROWSER, "If-None-Match", "\"other\"").statusCode());
        if (!path.equals("/sparql")) {
            HttpResponse<String> head = server.send("HEAD", path, BodyPublishers.noBody(), "Accept", "text/turtle");
            assertEquals(tag, header(head, "ETag"));
            assertEquals("", head.body());
        }
        assertEquals(204, server.send("OPTIONS", path, BodyPublishers.noBody()).statusCode());
    }

    @Test
    void theCurrentVersionHasAnAddressAndAnotherIsToldWhichThatIs() {
        assertEquals(200, server.get("/ontology/2.0").statusCode());
        for (String other : List.of("/ontology/1.0", "/ontology/2.0.1.ttl", "/ontology/2", "/ontology/2.0/x", "/ontology/%3Cscript%3E")) {
            HttpResponse<String> response = server.get(other);
            assertEquals(404, response.statusCode(), other);
            assertTrue(json(response).getString("detail").contains("2.0"), response.body());
            assertEquals("/ontology/2.0", json(response).get("candidates").getAsArray().get(0).getAsString().value());
        }
    }

    @Test
    void aFormatThatThereIsNotIsRefusedWithThoseThatThereAre() {
        for (String strange : List.of("xls", "", "<script>alert(1)</script>", "ttl\u0000", "ＴＴＬ")) {
            HttpResponse<String> response = server.get("/ontology?format=" + encoded(strange));
            assertEquals(404, response.statusCode(), strange);
            assertEquals("format", json(response).getString("parameter"));
            assertEquals(5, json(response).get("candidates").getAsArray().size());
        }
        assertEquals(405, server.post("/ontology", "text/plain", "x").statusCode());
        assertEquals(404, server.get("/void.xls").statusCode());
    }

    private static String page() {
        return server.get("/ontology", "Accept", RunningServer.BROWSER).body();
    }

    @Test
    void everyTermHasAnAnchorOfItsLocalNameAndEveryLinkWithinThePageLeadsSomewhere() {
        String page = page();
        List<String> ids = Pattern.compile(" id=\"([^\"]*)\"").matcher(page).results().map(m -> m.group(1)).toList();
        assertEquals(new HashSet<>(ids).size(), ids.size(), ids::toString);
        assertTrue(ids.containsAll(Set.of("Building", "Lighthouse", "Keeper", "Service", "litOn", "darkSince", "serviceOf", "serviceAt",
                "keptBy")), ids::toString);
        Set<String> targets = Pattern.compile("href=\"#([^\"]*)\"").matcher(page).results().map(m -> m.group(1))
                .collect(Collectors.toSet());
        targets.removeAll(ids);
        assertEquals(Set.of(), targets);
    }

    @Test
    void thePageSaysOfATermWhatTheOntologySays() {
        String page = page();
        String keptBy = page.substring(page.indexOf("<section id=\"keptBy\""));
        keptBy = keptBy.substring(0, keptBy.indexOf("</section>"));
        assertTrue(keptBy.replaceAll("<[^>]*>", "").contains("service at backwards, then service of"), keptBy);
        String lighthouse = page.substring(page.indexOf("<section id=\"Lighthouse\""));
        assertTrue(lighthouse.contains("<span class=\"way\" lang=\"ja\">灯台</span>"), lighthouse);
        assertTrue(lighthouse.contains("href=\"#Building\""));
        // North Head and South Head, see lights.ttl.
        assertTrue(lighthouse.contains(">2 members</a>"), lighthouse);
        String query = Pattern.compile("href=\"(/sparql[^\"]*)\">2 members").matcher(lighthouse).results().findFirst()
                .map(m -> m.group(1)).orElseThrow().replace("&amp;", "&");
        assertTrue(server.get(query).body().contains("north-head"), query);
    }

    @Test
    void theDiagramShowsEveryClassAndEveryTieAndSaysTheSameInWords() {
        String page = page();
        String diagram = page.substring(page.indexOf("<svg"), page.indexOf("</svg>"));
        assertEquals(5, Pattern.compile("<rect").matcher(diagram).results().count());
        assertEquals(3, Pattern.compile("class=\"line\"").matcher(diagram).results().count());
        assertTrue(diagram.contains("service of → keeper"), diagram);
        assertTrue(page.contains("<li>service: service aboard leads to lightvessel; service at leads to lighthouse; service of leads to keeper.</li>"), page);
        assertTrue(page.contains("<li>lighthouse: a kind of building.</li>"), page);
        assertFalse(page.contains("style=\""), "the Content-Security-Policy forbids it");
    }

    @Test
    void textOfTheDataIsNeverMarkup() {
        assertTrue(page().contains("<h1>&lt;script&gt;alert(&#39;灯&#39;)&lt;/script&gt;</h1>"));
        assertFalse(withoutSearch(page()).contains("<script"));
        String home = withoutSearch(server.get("/", "Accept", RunningServer.BROWSER).body());
        assertEquals(1, Pattern.compile("<script").matcher(home).results().count());
    }

    private static String withoutSearch(String page) {
        return page.replace("<script src=\"/assets/search.js\" type=\"module\"></script>", "");
    }

    @ParameterizedTest
    @CsvSource({"text/turtle,ttl", "application/ld+json,jsonld", "application/rdf+xml,rdf", "application/n-triples,nt", "*/*,ttl",
        "text/html,ttl"})
    void theWellKnownAddressLeadsToTheFormThatIsWanted(String accept, String form) {
        HttpResponse<String> response = server.get("/.well-known/void", "Accept", accept);
        assertEquals(302, response.statusCode());
        assertEquals(server.server.address() + "void." + form, header(response, "Location"));
        assertEquals("Accept", header(response, "Vary"));
        assertEquals(stored(DESCRIPTION).size(), parsed(server.get("/void." + form)).size());
    }

    @Test
    void addressesToFetchFromLeadToThisServerAndNamesStayWhatTheyAre() {
        Graph served = parsed(server.get("/void.nt"));
        assertTrue(served.contains(DATASET, VOID.sparqlEndpoint.asNode(), address("sparql")));
        assertTrue(served.contains(DATASET, VOID.dataDump.asNode(), address("dump/nisso.ttl")));
        assertTrue(served.contains(Node.ANY, VOID._class.asNode(),
                NodeFactory.createURI("https://example.org/lights/ontology#Lighthouse")));
        assertFalse(stored(DESCRIPTION).contains(Node.ANY, Node.ANY, address("sparql")));
    }

    private static Node address(String path) {
        return NodeFactory.createURI(server.server.address() + path);
    }

    @Test
    void theServiceDescriptionHoldsTheWholeDescription() {
        Graph service = parsed(server.get("/sparql", "Accept", "text/turtle"));
        Graph described = parsed(server.get("/void.ttl"));
        assertTrue(described.find().filterDrop(t -> t.getSubject().isBlank() || t.getObject().isBlank()).toList().stream()
                .allMatch(service::contains));
        assertEquals(1, service.find(DATASET, VOID.triples.asNode(), Node.ANY).toList().size());
    }

    @Test
    void addressesComeFromThePublicAddressAndNeverFromTheRequest() throws Exception {
        ServerOptions options = RunningServer.options(0, Optional.of(URI.create("https://lights.example/x")));
        try (NissoServer behind = NissoServer.start(options, server.live)) {
            for (String path : List.of("sparql", "void.ttl", "ontology", "", ".well-known/void")) {
                HttpResponse<String> response = HttpClient.newHttpClient().send(HttpRequest.newBuilder(behind.address().resolve("/" + path))
                        .header("Accept", "text/turtle").header("X-Forwarded-Host", "evil.example").build(),
                        HttpResponse.BodyHandlers.ofString());
                String all = response.body() + response.headers().map();
                assertTrue(path.isEmpty() ? all.contains("https://lights.example/x/void.ttl") : all.contains("https://lights.example/x/"), all);
                assertFalse(all.contains("evil.example") || all.contains(":" + behind.port()), all);
            }
        }
    }

    @Test
    void searchEnginesAreToldWhatTheDataSetIs() {
        HttpResponse<String> home = server.get("/", "Accept", RunningServer.BROWSER);
        MatchResult block = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
                .matcher(home.body()).results().findFirst().orElseThrow();
        JsonObject json = JSON.parse(block.group(1));
        assertEquals("Dataset", json.getString("@type"));
        assertEquals("https://example.org/lights/", json.getString("identifier"));
        assertEquals("Lights of the Grey Coast", json.getString("name"));
        assertEquals("Ada \"<script>\" Reed", json.getObj("creator").getString("name"));
        assertEquals("https://example.org/licence", json.getString("license"));
        // lights.ttl: lit on 7 May 1901; vessels.ttl: a service that began in 1955.
        assertEquals("1901-05-07/1955-12-31", json.getString("temporalCoverage"));
        assertEquals(header(home, "X-Data-Version"), json.getString("version"));
        assertTrue(json.getArray("distribution").map(d -> d.getAsObject().getString("contentUrl")).toList()
                .contains(server.server.address() + "dump/nisso.nt.gz"));
        assertTrue(json.hasKey("spatialCoverage"), "vessels.ttl: two have a place");
        assertTrue(home.headers().allValues("Link").contains("<https://example.org/licence>; rel=\"license\""));
        assertTrue(home.headers().allValues("Link").contains("<" + server.server.address() + "openapi.json>; rel=\"service-desc\";"
                + " type=\"application/json\""));
    }
}
