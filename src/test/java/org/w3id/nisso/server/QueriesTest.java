package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.PROBLEM;
import static org.w3id.nisso.server.RunningServer.encoded;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs may rely on when they ask a canned query. */
class QueriesTest {

    @RegisterExtension
    static final RunningServer server = RunningServer.forAllTests();

    @Test
    void theCatalogueSaysAllThatACallNeeds() {
        HttpResponse<String> response = server.get("/queries");
        assertTrue(header(response, "Content-Type").startsWith("application/json"));
        JsonObject query = json(response).get("queries").getAsArray().stream().map(JsonValue::getAsObject)
                .filter(q -> q.getString("name").equals("lights-on")).findFirst().orElseThrow();
        assertEquals("海岸の灯台", query.getObj("titles").getString("ja"));
        assertEquals("Lights on a coast", query.getObj("titles").getString("en"));
        JsonObject parameter = query.get("parameters").getAsArray().get(0).getAsObject();
        assertEquals("coast", parameter.getString("name"));
        assertTrue(parameter.getBoolean("required"));
        assertEquals("/queries/lights-on.csv", query.getObj("formats").getString("csv"));
        assertEquals(response.body(), server.get("/queries?format=json", "Accept", RunningServer.BROWSER).body());
        assertEquals(404, server.get("/queries?format=pdf").statusCode());
    }

    @Test
    void aThingMayBeNamedByKeyByAddressAndInThreeLanguages() {
        String expected = server.get("/queries/lights-on.csv?coast=boso").body();
        assertTrue(expected.startsWith("light,lightLabel,lit\r\n"), expected);
        assertEquals(3, expected.lines().count());
        for (String name : List.of("Boso", "房総", "Босо", "https://example.org/lights/id/coast/boso")) {
            assertEquals(expected, server.get("/queries/lights-on.csv?coast=" + encoded(name)).body(), name);
        }
    }

    @ParameterizedTest
    @CsvSource({"csv,text/csv", "tsv,text/tab-separated-values", "json,application/json", "ndjson,application/x-ndjson",
        "srj,application/sparql-results+json", "srx,application/sparql-results+xml"})
    void rowsComeInEveryFormatByEndingByParameterAndByAccept(String format, String type) {
        HttpResponse<String> byEnding = server.get("/queries/lit-between." + format);
        assertEquals(200, byEnding.statusCode(), byEnding.body());
        assertTrue(header(byEnding, "Content-Type").startsWith(type), header(byEnding, "Content-Type"));
        assertTrue(byEnding.body().contains("犬吠埼灯台"), byEnding.body());
        assertEquals(byEnding.body(), server.get("/queries/lit-between?format=" + format, "Accept", "text/html").body());
        HttpResponse<String> byAccept = server.get("/queries/lit-between", "Accept", type);
        assertEquals(byEnding.body(), byAccept.body());
        assertEquals("Accept, Accept-Encoding", header(byAccept, "Vary"));
        HttpResponse<String> head = server.send("HEAD", "/queries/lit-between." + format, BodyPublishers.noBody());
        assertEquals(200, head.statusCode());
        assertEquals(header(byEnding, "Content-Type"), header(head, "Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "nt", "jsonld", "rdf"})
    void aGraphComesInEveryFormatThatParses(String format) {
        HttpResponse<String> response = server.get("/queries/graph-of." + format + "?light=zhizhgin");
        assertEquals(200, response.statusCode(), response.body());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(response.body(),
                RDFLanguages.contentTypeToLang(header(response, "Content-Type").split(";")[0])).parse(graph);
        assertEquals(6, graph.size());
    }

    @Test
    void theTextOfAQueryIsItsFile() throws IOException {
        String file = Files.readString(Lighthouses.resource("queries/lights-on.rq"));
        HttpResponse<String> response = server.get("/queries/lights-on.rq");
        assertEquals(file, response.body());
        assertTrue(header(response, "Content-Type").startsWith("application/sparql-query"));
        HttpResponse<String> plain = server.get("/queries/lights-on", "Accept", "text/plain");
        assertEquals(file, plain.body());
        assertTrue(header(plain, "Content-Type").startsWith("text/plain"));
    }

    @Test
    void aDefaultIsTakenUnlessTheParameterIsGiven() {
        assertEquals(3, server.get("/queries/lit-between.csv").body().lines().count());
        assertEquals(2, server.get("/queries/lit-between.csv?from=1871-01-01").body().lines().count());
        assertEquals(2, server.get("/queries/lit-between.csv?from=&to=1870-12-31").body().lines().count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/queries/lights-on.csv?coast=Bosso | coast | Boso",
        "/queries/lights-on?coast=Bosso | coast | Boso",
        "/queries/lights-on.csv | coast | missing",
        "/queries/lights-on.json?coast=boso&coast=karelia | coast | 2 times",
        "/queries/lights-on.csv?cost=boso | cost | coast",
        "/queries/lit-between.csv?from=1870-02-30 | from | 1870-02-30",
        "/queries/lit-between.csv?to=%E6%97%A5%E9%9C%B2 | to | 日露"})
    void aParameterIsRefusedByNameWithWhatWasMeant(String path, String parameter, String word) {
        HttpResponse<String> response = server.get(path);
        assertEquals(400, response.statusCode(), response.body());
        assertEquals(PROBLEM, header(response, "Content-Type"));
        assertEquals(parameter, json(response).getString("parameter"));
        assertTrue(response.body().contains(word), response.body());
    }

    @Test
    void whatWasMeantIsAlsoThereForPrograms() {
        assertEquals("Boso", json(server.get("/queries/lights-on.csv?coast=Bosso")).get("candidates").getAsArray().get(0)
                .getAsString().value());
        assertEquals("lights-on", json(server.get("/queries/light-on.csv?coast=Boso")).get("candidates").getAsArray().get(0)
                .getAsString().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"boso> ?p ?o }", "boso\" } UNION { ?s ?p ?o } #", "{", "'); DROP", "?x", "boso\n", "<script>"})
    void aValueIsNeverPartOfTheQuery(String value) {
        HttpResponse<String> response = server.get("/queries/lights-on.csv?coast=" + encoded(value));
        if (response.statusCode() == 200) {
            assertEquals(server.get("/queries/lights-on.csv?coast=boso").body(), response.body());
        } else {
            assertEquals(400, response.statusCode(), response.body());
            assertEquals("coast", json(response).getString("parameter"));
        }
        HttpResponse<String> page = server.get("/queries/lights-on?coast=" + encoded(value), "Accept", RunningServer.BROWSER);
        assertFalse(page.body().contains("<script>"), page.body());
    }

    @Test
    void whatIsNotInTheCatalogueIsNotThere() {
        HttpResponse<String> none = server.get("/queries/no-such-thing.csv");
        assertEquals(404, none.statusCode());
        assertTrue(json(none).getString("type").endsWith("#no-such-query"));
        assertEquals(404, server.get("/queries/lights-on/more").statusCode());
        assertEquals(404, server.get("/queries/灯台".replace("灯台", encoded("灯台"))).statusCode());
    }

    @Test
    void aFormatThatAQueryCannotGiveIsRefusedWithThoseItCan() {
        HttpResponse<String> byEnding = server.get("/queries/lights-on.ttl?coast=boso");
        assertEquals(404, byEnding.statusCode());
        assertTrue(json(byEnding).get("candidates").toString().contains("ndjson"), byEnding.body());
        assertEquals(404, server.get("/queries/graph-of.csv?light=odd").statusCode());
        assertEquals(404, server.get("/queries/lights-on?coast=boso&format=xls").statusCode());
    }

    @Test
    void aQueryIsAskedWithGetOnly() {
        assertEquals(405, server.post("/queries/lights-on.csv", "application/x-www-form-urlencoded", "coast=boso").statusCode());
    }
}
