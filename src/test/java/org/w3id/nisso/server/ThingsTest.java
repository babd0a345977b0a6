package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.BuiltServer.PUBLIC;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.nisso.TestFolders;

/** Names, pages and data of things, on the folder about lighthouses. */
class ThingsTest {

    private static final String THING = "/lighthouse/north-head";

    @TempDir
    static Path directory;
    private static RunningServer server;

    @BeforeAll
    static void serve() {
        Path folder = TestFolders.copy(TestFolders.LIGHTHOUSES, directory.resolve("folder"));
        TestFolders.edit(folder.resolve("triples/lights.ttl"), "keeper:ada-reed a light:Keeper ;", """
                lighthouse:hostile a light:Building ;
                    rdfs:label "<script>alert(\\"x\\")</script>, 'y'\\n\\u200F&"@en , "灯台"@ja ;
                    light:darkSince "1946"^^xsd:gYear ;
                    nisso:doubtful light:darkSince ;
                    nisso:citation [ a nisso:Citation ; nisso:source source:log ; nisso:locator "p. <9>" ; nisso:supports light:darkSince ] ,
                        [ a nisso:Citation ; nisso:source source:log ; nisso:locator "p. 10" ] .

                keeper:ada-reed a light:Keeper ;""");
        TestFolders.edit(folder.resolve("queries/answers/map/every-light.csv"), "lighthouse:north-head,lighthouse:north-head,",
                "lighthouse:hostile,lighthouse:hostile,lighthouse,control,,,1946,,1946-12-31\nlighthouse:north-head,lighthouse:north-head,");
        server = BuiltServer.inPublic(folder, directory.resolve("store"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String page(String path, String... headers) {
        HttpResponse<String> response = server.get(path, headers);
        assertEquals(200, response.statusCode(), response.body());
        assertTrue(header(response, "Content-Type").startsWith("text/html"));
        return response.body();
    }

    @ParameterizedTest
    @CsvSource({"text/html,doc", "*/*,doc", "image/png,doc", "text/turtle,data", "application/ld+json,data", "application/rdf+xml,data",
        "application/n-triples,data", "application/json,data", "'text/html;q=0.5,text/turtle',data", "'text/turtle;q=0.5,text/html',doc"})
    void aNameLeadsToThePageOrTheDataUnderThePublicAddress(String accept, String where) {
        HttpResponse<String> response = server.get("/id" + THING, "Accept", accept);
        assertEquals(303, response.statusCode());
        assertEquals(PUBLIC + where + THING, header(response, "Location"));
        assertEquals("Accept", header(response, "Vary"));
        assertEquals("*", header(response, "Access-Control-Allow-Origin"));
        assertTrue(response.headers().allValues("Link").contains("<" + PUBLIC + "id" + THING + ">; rel=\"cite-as\""));
        HttpResponse<String> head = server.send("HEAD", "/id" + THING, BodyPublishers.noBody(), "Accept", accept);
        assertEquals(List.of(303, header(response, "Location")), List.of(head.statusCode(), header(head, "Location")));
    }

    @Test
    void aForgedHostChangesNoAddress() throws IOException {
        for (String path : List.of("/id" + THING, "/doc" + THING, "/data" + THING + ".ttl")) {
            try (Socket socket = new Socket(InetAddress.getByName("localhost"), server.server.port())) {
                socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: forged.example\r\nX-Forwarded-Host: forged.example\r\n"
                        + "Forwarded: host=forged.example\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(answer.contains(PUBLIC), answer);
                assertFalse(answer.contains("forged"), answer);
            }
        }
    }

    @Test
    void anUnknownKeyIsAnsweredWithTheNearestAndAnUnknownClassWithThoseThatThereAre() {
        for (String route : List.of("/id", "/doc", "/data")) {
            HttpResponse<String> key = server.get(route + "/lighthouse/nort-head");
            assertEquals(404, key.statusCode());
            assertEquals(route + THING, json(key).get("candidates").getAsArray().get(0).getAsString().value());
            assertTrue(json(key).getString("detail").contains("lighthouse:north-head"), key.body());
            HttpResponse<String> type = server.get(route + "/lighthose/north-head");
            assertEquals(404, type.statusCode());
            assertTrue(json(type).getString("detail").contains("keeper, lighthouse, service, source"), type.body());
            assertTrue(type.body().contains(route + THING), type.body());
            assertTrue(server.get(route + "/lighthouse/nort-head", "Accept", RunningServer.BROWSER).body()
                    .contains("<a href=\"" + route + THING + "\">"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/lighthouse/%2e%2e", "/lighthouse/../x", "//lighthouse/x", "/lighthouse//x", "/lighthouse%2Fx", "/lighthouse/%01",
        "/lighthouse/%00", "/lighthouse/%E7%81%AF", "/lighthouse/%FF", "/lighthouse/a%3Eb", "/lighthouse/a%20b", "/lighthouse/%22%7D",
        "/lighthouse/%E2%80%8F", "/lighthouse/;x", "/lighthouse", "/", "", "/lighthouse/a/b/c", "/lighthouse/.ttl", "/lighthouse/...", "/lighthouse/%5C"})
    void whatCannotBeAnAddressIsRefusedInTheOneShape(String rest) throws IOException {
        for (String route : List.of("/id", "/doc", "/data")) {
            String answer = server.raw("GET " + route + rest + " HTTP/1.1");
            assertTrue(answer.matches("(?s)HTTP/1\\.1 (400|404) .*"), answer);
            assertTrue(answer.contains(RunningServer.PROBLEM), answer);
        }
    }

    @Test
    void theDataRouteIsNoDoorToChangeAnything() {
        for (String path : List.of("/data", "/data" + THING, "/data" + THING + ".ttl")) {
            assertEquals(405, server.post(path, "application/sparql-update", "CLEAR ALL").statusCode());
            assertEquals(405, server.send("PUT", path, BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> ."), "Content-Type", "text/turtle").statusCode());
        }
    }

    @Test
    void aVeryLongKeyIsRefusedWithoutBeingRepeated() {
        HttpResponse<String> response = server.get("/id/lighthouse/" + "x".repeat(15_000));
        assertEquals(404, response.statusCode());
        assertTrue(json(response).getString("detail").length() < 300, response.body());
    }

    @Test
    void theFormOfTheDataIsChosenByEndingThenParameterThenAccept() {
        assertEquals("application/n-triples", header(server.get("/data" + THING + ".nt?format=rdf", "Accept", "text/turtle"), "Content-Type"));
        HttpResponse<String> byParameter = server.get("/data" + THING + "?format=jsonld", "Accept", "text/turtle");
        assertEquals("application/ld+json", header(byParameter, "Content-Type"));
        assertEquals("/data" + THING + ".jsonld", header(byParameter, "Content-Location"));
        HttpResponse<String> byAccept = server.get("/data" + THING, "Accept", "application/rdf+xml");
        assertEquals("/data" + THING + ".rdf", header(byAccept, "Content-Location"));
        assertEquals("application/ld+json", header(server.get("/data" + THING, "Accept", "application/json"), "Content-Type"));
        assertEquals("text/turtle; charset=utf-8", header(server.get("/data" + THING, "Accept", "text/html"), "Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data/lighthouse/north-head.exe", "/data/lighthouse/north-head?format=exe", "/data/lighthouse/north-head.TTL"})
    void aFormThatThereIsNotIsRefusedWithThoseThatThereAre(String path) {
        HttpResponse<String> response = server.get(path);
        assertEquals(404, response.statusCode());
        assertEquals(List.of("ttl", "jsonld", "nt", "rdf", "geojson"), json(response).getArray("candidates").map(c -> c.getAsString().value()).toList());
    }

    @Test
    void aThingWithoutALabelIsCalledByWhatItConnects() {
        String page = page("/doc/service/ada-reed-north-head");
        assertTrue(page.contains("<h1>Service: North Head – Ada Reed</h1>"), page);
        assertTrue(page("/doc/service/ada-reed-north-head", "Accept-Language", "ja").contains("<h1>Service: 北岬灯台 – エイダ・リード</h1>"));
        assertTrue(page("/doc" + THING).contains(">Service: North Head – Ada Reed</a>"), "also where it is a value");
        assertTrue(page("/doc/lighthouse/hostile").contains("<h1>&lt;script&gt;"));
    }

    @Test
    void allFormsHoldTheSameGraph() {
        Model turtle = data(THING + ".ttl", Lang.TURTLE);
        assertTrue(turtle.size() > 30, "size " + turtle.size());
        assertTrue(turtle.isIsomorphicWith(data(THING + ".nt", Lang.NTRIPLES)));
        assertTrue(turtle.isIsomorphicWith(data(THING + ".rdf", Lang.RDFXML)));
        assertTrue(turtle.isIsomorphicWith(data(THING + ".jsonld", Lang.JSONLD)));
    }

    private static Model data(String rest, Lang lang) {
        HttpResponse<String> response = server.get("/data" + rest);
        assertEquals(200, response.statusCode(), response.body());
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)), lang);
        return model;
    }

    @Test
    void theDataHoldTheThingWhatPointsAtItTheNamesOfAllTheSourcesAndTheDocument() {
        String data = server.get("/data" + THING + ".nt").body();
        String id = "<https://example.org/lights/id";
        String terms = "<https://example.org/lights/ontology#";
        for (String line : List.of(
                id + THING + "> " + terms + "litOn> \"1901-05-07\"^^<http://www.w3.org/2001/XMLSchema#date> .",
                id + "/service/ada-reed-north-head> " + terms + "serviceAt> " + id + THING + "> .",
                id + THING + "> " + terms + "keptBy> " + id + "/keeper/ada-reed> .",
                id + "/keeper/ada-reed> <http://www.w3.org/2000/01/rdf-schema#label> \"エイダ・リード\"@ja .",
                terms + "Lighthouse> <http://www.w3.org/2000/01/rdf-schema#label> \"маяк\"@ru .",
                terms + "litOn> <http://www.w3.org/2000/01/rdf-schema#label> \"lit on\"@en .",
                id + "/source/log> <http://www.w3.org/2000/01/rdf-schema#label> \"Log of the Grey Coast\"@en .",
                "<https://w3id.org/nisso/ontology#locator> \"p. 1\" .",
                "<" + PUBLIC + "data" + THING + "> <http://xmlns.com/foaf/0.1/primaryTopic> " + id + THING + "> .")) {
            assertTrue(data.contains(line), line + "\n" + data);
        }
        assertFalse(data.contains("\"p. 2\""), "nothing of other things");
    }

    @Test
    void theDataOfASourceSayWhatCitesItAndWhere() {
        Model model = data("/source/log.ttl", Lang.TURTLE);
        String question = "PREFIX nisso: <https://w3id.org/nisso/ontology#> ASK { <https://example.org/lights/id/lighthouse/north-head> nisso:citation"
                + " [ nisso:source <https://example.org/lights/id/source/log> ; nisso:locator 'p. 1' ] }";
        try (var exec = QueryExecution.model(model).query(question).build()) {
            assertTrue(exec.execAsk());
        }
        assertTrue(page("/doc/source/log").contains("North Head"));
    }

    @ParameterizedTest
    @CsvSource({"/data/lighthouse/north-head.ttl,'Accept, Accept-Encoding'", "/data/lighthouse/north-head,'Accept, Accept-Encoding'",
        "/doc/lighthouse/north-head,'Accept, Accept-Language, Cookie, Accept-Encoding'",
        "/search?q=head,'Accept, Accept-Language, Cookie, Accept-Encoding'"})
    void everyAnswerHasATagAVersionAndCommonHeaders(String path, String vary) {
        HttpResponse<String> first = server.get(path);
        assertEquals(200, first.statusCode());
        assertEquals(vary, header(first, "Vary"));
        assertEquals("*", header(first, "Access-Control-Allow-Origin"));
        assertFalse(header(first, "X-Data-Version").isEmpty());
        HttpResponse<String> again = server.get(path, "If-None-Match", header(first, "ETag"));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertFalse(header(server.get(path, "Accept", "application/rdf+xml", "Accept-Language", "ja"), "ETag").isEmpty());
        assertEquals(200, server.send("HEAD", path, BodyPublishers.noBody()).statusCode());
        assertEquals(204, server.send("OPTIONS", path, BodyPublishers.noBody()).statusCode());
        assertEquals(405, server.post(path, "text/plain", "x").statusCode());
    }

    @Test
    void dataAndPageLinkToEachOtherAndToTheName() {
        List<String> data = server.get("/data" + THING).headers().allValues("Link");
        assertTrue(data.contains("<" + PUBLIC + "id" + THING + ">; rel=\"describes\""), data::toString);
        assertTrue(data.contains("<https://example.org/lights/id" + THING + ">; rel=\"describes\""), data::toString);
        assertTrue(data.contains("<" + PUBLIC + "id" + THING + ">; rel=\"cite-as\""), data::toString);
        assertTrue(data.contains("<" + PUBLIC + "doc" + THING + ">; rel=\"alternate\"; type=\"text/html\""), data::toString);
        List<String> page = server.get("/doc" + THING).headers().allValues("Link");
        assertTrue(page.contains("<" + PUBLIC + "data" + THING + ".ttl>; rel=\"alternate\"; type=\"text/turtle\""), page::toString);
        assertTrue(page.contains("<" + PUBLIC + "data" + THING + ".rdf>; rel=\"alternate\"; type=\"application/rdf+xml\""), page::toString);
    }

    @Test
    void thePageTellsNamesStatementsSourcesAndWhatIsInferred() {
        String page = page("/doc" + THING);
        for (String part : List.of("<h1>North Head</h1>", "lang=\"ja\" class=\"way\">北岬灯台<", "lighthouse:north-head",
                "<time datetime=\"1901-05-07\" title=\"to the day\">7 May 1901</time>", "<time datetime=\"1946\" title=\"to the year\">1946</time>",
                "href=\"/doc/keeper/ada-reed\">Ada Reed</a><a class=\"mark inferred\" href=\"/why?subject=lighthouse:north-head&amp;",
                "popovertarget=\"sources-1\" aria-label=\"Sources 1\">[1]</button>", "<div popover=\"auto\" id=\"sources-1\"", "href=\"/doc/source/log\">Log of the Grey Coast</a>, p. 1",
                "<a href=\"#source-1\">[1]</a>", "href=\"" + PUBLIC + "data" + THING + ".ttl\"", "rel=\"canonical\" href=\"" + PUBLIC + "doc" + THING + "\"",
                "“North Head”, in: Lights of the Grey Coast")) {
            assertTrue(page.contains(part), part + "\n" + page);
        }
        assertTrue(page("/doc" + THING, "Accept-Language", "ja,en;q=0.5").contains("<h1>北岬灯台</h1>"));
        assertTrue(page("/doc" + THING, "Accept-Language", "de").contains("<h1>North Head</h1>"));
    }

    @Test
    void aSourceOfOnePropertyGoesBeforeAGeneralOneAndADoubtIsShown() {
        String page = page("/doc/lighthouse/hostile");
        assertTrue(page.contains("p. &lt;9&gt;") && page.contains("p. 10"), page);
        String darkSince = page.replaceAll("(?s).*<dt><span[^>]*>dark since</span></dt>(<dd>.*?</dd>).*", "$1");
        assertTrue(darkSince.contains("in doubt"), darkSince);
        String opened = darkSince.replaceAll("(?s).*popovertarget=\"([^\"]*)\".*", "$1");
        String sources = page.replaceAll("(?s).*<div popover=\"auto\" id=\"" + opened + "\"[^>]*>(.*?)</div>.*", "$1");
        assertTrue(sources.contains("p. &lt;9&gt;") && !sources.contains("p. 10"), sources);
    }

    @Test
    void aHostileLabelIsTextInEveryForm() {
        String page = page("/doc/lighthouse/hostile");
        assertFalse(page.contains("<script>"), page);
        assertFalse(page.contains("alert(\"x\")"), page);
        assertTrue(page.contains("<script type=\"application/ld+json\">"), page);
        assertTrue(data("/lighthouse/hostile.ttl", Lang.TURTLE).isIsomorphicWith(data("/lighthouse/hostile.rdf", Lang.RDFXML)));
        String block = page.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
        assertEquals("<script>alert(\"x\")</script>, 'y'\n\u200F&",
                JSON.parse(block).get("name").getAsArray().get(0).getAsObject().getString("@value"));
        assertTrue(server.get("/search?q=" + RunningServer.encoded("<script>"), "Accept", RunningServer.BROWSER).body().contains("&lt;script&gt;"));
    }

    @Test
    void schemaOrgIsToldNoMoreThanTheDataSay() {
        String block = page("/doc" + THING).replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
        var json = JSON.parse(block);
        assertEquals("Thing", json.getString("@type"));
        assertEquals("https://example.org/lights/id" + THING, json.getString("@id"));
        assertEquals(3, json.get("name").getAsArray().size());
        assertFalse(json.hasKey("sameAs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.5", "99999999999999999999", "", "2", "%E2%91%A1"})
    void aPageThatThereIsNotIsRefused(String number) {
        for (String path : List.of("/doc" + THING, "/data" + THING + ".ttl")) {
            HttpResponse<String> response = server.get(path + "?page=" + number, "Accept", "application/json");
            assertEquals(400, response.statusCode());
            assertEquals("page", json(response).getString("parameter"));
        }
    }
}
