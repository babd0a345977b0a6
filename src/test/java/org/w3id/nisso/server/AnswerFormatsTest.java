package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.catalog.Role;
import org.w3id.nisso.rdf.AddressSpace;

/** The same canned query in all of its formats: the same rows, for every worked case of the shipped folder. */
class AnswerFormatsTest {

    @RegisterExtension
    static final ShippedServer shipped = new ShippedServer();

    private static final Catalogue CATALOGUE = Catalogue.load(TestFolders.SHIPPED.resolve("queries"), Object::toString).catalogue();
    private static final AddressSpace ADDRESSES = new AddressSpace("https://w3id.org/nisso/", "https://w3id.org/nisso/id/");

    /** Each is asked for once. */
    private static final Map<String, HttpResponse<String>> ANSWERS = new ConcurrentHashMap<>();

    static Stream<WorkedCall> calls() {
        return WorkedCall.all().stream();
    }

    @Test
    void everyQueryHasACase() {
        assertEquals(CATALOGUE.queries().stream().map(CannedQuery::name).sorted().toList(),
                calls().map(WorkedCall::query).distinct().sorted().toList());
    }

    @Test
    void theCalendarOfAFormIsBoundedByTheDaysOfTheData() {
        String bounds = ReadRows.of(body(RunningServer.sparql("PREFIX nisso: <https://w3id.org/nisso/ontology#> SELECT ?day {"
                + " ?thing nisso:earliestStart ?day } ORDER BY ?day LIMIT 1") + "&format=json"), ResultSetLang.RS_JSON).get(0).get("day");
        assertTrue(body("/queries/treaties-signed-by.html").contains("<input type=\"date\" value=\"\" min=\"" + bounds
                + "\" max=\"20"), bounds);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theRowsAreTheSameInEveryFormat(WorkedCall call) {
        List<Map<String, String>> rows = ReadRows.of(body(call.path("srj")), ResultSetLang.RS_JSON);
        assertEquals(rows, ReadRows.of(body(call.path("srx")), ResultSetLang.RS_XML));
        assertEquals(rows, ReadRows.of(body(call.path("tsv")), ResultSetLang.RS_TSV));
        assertEquals(rows, ReadRows.of(body(call.path("csv")), ResultSetLang.RS_CSV));
        assertEquals(rows, ReadRows.ofJson(body(call.path("json"))));
        assertEquals(rows, ReadRows.ofLines(body(call.path("ndjson"))));
        for (String ending : List.of("csv", "json", "srx", "html")) {
            assertEquals(String.valueOf(rows.size()), header(answer(call.path(ending)), "X-Total-Count"), ending);
        }
        String page = body(call.path("html"));
        assertEquals(Math.min(100, rows.size()), page.split("<tr>", -1).length - 1 - (rows.isEmpty() ? 0 : 1), page);
        List<String> columns = json(answer(call.path("csv-metadata.json"))).getObj("tableSchema").get("columns").getAsArray().stream()
                .map(column -> column.getAsObject().getString("name")).toList();
        assertEquals(CATALOGUE.find(call.query()).orElseThrow().columns(), columns);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theTiesAreTheSameInEveryNetworkFormat(WorkedCall call) throws Exception {
        CannedQuery query = CATALOGUE.find(call.query()).orElseThrow();
        List<Map<String, String>> rows = ReadRows.of(body(call.path("srj")), ResultSetLang.RS_JSON);
        List<String> expected = ties(query, rows, call);
        Element gexf = xml(body(call.path("gexf")));
        assertEquals(expected, pairs(gexf.getElementsByTagName("edge")));
        assertEquals(expected, pairs(xml(body(call.path("graphml"))).getElementsByTagName("edge")));
        JsonObject elements = json(answer(call.path("cyjs"))).getObj("elements");
        assertEquals(expected, elements.get("edges").getAsArray().stream().map(edge -> edge.getAsObject().getObj("data"))
                .map(data -> data.getString("source") + " " + data.getString("target")).sorted().toList());
        List<String> nodes = elements.get("nodes").getAsArray().stream().map(JsonValue::getAsObject)
                .map(node -> node.getObj("data").getString("id")).sorted().toList();
        assertEquals(nodes, ids(gexf.getElementsByTagName("node")));
        String column = query.column(Role.NODE).orElseThrow();
        assertTrue(nodes.containsAll(rows.stream().map(row -> row.get(column)).filter(ADDRESSES::contains).map(ADDRESSES::shorten).toList()));
        assertTrue(body(call.path("gexf")).contains("Data version: " + header(answer(call.path("csv")), "X-Data-Version")));
        assertTrue(body(call.path("gexf")).contains("Query: " + call.query()));
        for (String ending : List.of("dot", "geojson", "neo4j.zip", "csv.zip")) {
            assertFalse(body(call.path(ending)).isEmpty(), ending);
        }
    }

    /** The pairs of things that the rows tie, by the header: each end a column, or else the one parameter that was asked for. */
    private static List<String> ties(CannedQuery query, List<Map<String, String>> rows, WorkedCall call) {
        String source = query.column(Role.NODE).orElseThrow();
        String target = query.column(Role.NODE2).orElse("");
        String asked = asked(call, target);
        List<String> ties = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String other = query.columns().contains(target) ? row.get(target) : asked;
            if (other != null && other.startsWith("http") && row.get(source).startsWith("http")) {
                ties.add(ADDRESSES.shorten(row.get(source)) + " " + ADDRESSES.shorten(other));
            }
        }
        return ties.stream().sorted().toList();
    }

    /** The address of the thing that a parameter named, as the permalink says. */
    private static String asked(WorkedCall call, String parameter) {
        String link = answer(call.path("csv")).headers().allValues("Link").stream().filter(l -> l.contains("cite-as")).findFirst().orElseThrow();
        for (String pair : link.substring(link.indexOf('?') + 1, link.indexOf('>')).split("&")) {
            if (pair.startsWith(parameter + "=")) {
                String value = java.net.URLDecoder.decode(pair.substring(parameter.length() + 1), StandardCharsets.UTF_8);
                return ADDRESSES.expand(value).map(Object::toString).orElse(value);
            }
        }
        return "";
    }

    private static List<String> pairs(NodeList edges) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < edges.getLength(); i++) {
            Element edge = (Element) edges.item(i);
            pairs.add(edge.getAttribute("source") + " " + edge.getAttribute("target"));
        }
        return pairs.stream().sorted().toList();
    }

    private static List<String> ids(NodeList nodes) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            ids.add(((Element) nodes.item(i)).getAttribute("id"));
        }
        return ids.stream().sorted().toList();
    }

    private static Element xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
    }

    private static HttpResponse<String> answer(String path) {
        HttpResponse<String> response = ANSWERS.computeIfAbsent(path, shipped.server()::get);
        assertEquals(200, response.statusCode(), path + response.body());
        return response;
    }

    private static String body(String path) {
        return answer(path).body();
    }
}
