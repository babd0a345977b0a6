package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.browser.HtmlChecker;

/** {@code /network} and {@code /network.json}: what is shown, and that the files hold the same. */
class NetworkPageTest {

    private static final String PACT = "treaty:soviet-japanese-neutrality-pact-1941";

    @RegisterExtension
    static final ShippedServer shipped = new ShippedServer();
    @TempDir
    static Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", "?kind=party", "?kind=party&kind=office&from=1925-01-01&to=1941-12-31", "?at=1941-05-01&class=Treaty",
        "?kind=status&class=State", "?project=dyad&to=1945-08-15"})
    void theFilesHoldExactlyTheNodesAndTiesThatAreShown(String parameters) throws Exception {
        JsonObject shown = data("/network.json" + parameters);
        Set<String> nodes = texts(shown.get("nodes").getAsArray(), "id");
        List<String> ties = ties(shown);
        assertFalse(ties.isEmpty());
        Element gexf = xml("/export/network.gexf" + parameters);
        assertEquals(nodes, attributes(gexf, "node", "id").collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(ties, ends(gexf));
        Element graphml = xml("/export/network.graphml" + parameters);
        assertEquals(nodes, attributes(graphml, "node", "id").collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(ties, ends(graphml));
        String page = page("/network" + parameters, "en");
        assertTrue(page.contains("/export/network.gexf" + parameters.replace("&", "&amp;") + "\""), page);
        assertTrue(page.contains("Nodes: " + nodes.size() + ". Ties: " + String.format("%,d", ties.size()) + "."), page);
    }

    @Test
    void onlyTheChosenKindsAreLeft() {
        JsonObject two = data("/network.json?kind=party&kind=office");
        assertEquals(Set.of("party", "office"), texts(two.get("ties").getAsArray(), "kind"));
        int party = data("/network.json?kind=party").get("ties").getAsArray().size();
        int office = data("/network.json?kind=office").get("ties").getAsArray().size();
        assertEquals(party + office, two.get("ties").getAsArray().size());
        assertTrue(shipped.server().get("/export/network.cyjs?kind=party").body().contains("kind=party"), "the file says what was asked");
    }

    @ParameterizedTest
    @CsvSource({"kind=partyy,kind,party", "kind=party&kind=%E6%9D%A1%E7%B4%84,kind,office", "class=Treety,class,Treaty", "knd=party,knd,kind",
        "project=triad,project,dyad", "from=1941-13-01,from,1941-13-01"})
    void whatThereIsNotIsRefusedByNameOnThePageInItsDataAndInItsFiles(String parameters, String name, String says) {
        for (String path : List.of("/network", "/network.json", "/export/network.gexf")) {
            HttpResponse<String> refused = shipped.server().get(path + "?" + parameters);
            assertEquals(400, refused.statusCode(), path);
            assertEquals(name, json(refused).getString("parameter"), path);
            assertTrue(refused.body().contains(says), refused.body());
        }
    }

    @Test
    void aThingHasItsNeighbourhood() {
        JsonObject near = data("/network.json?thing=" + PACT);
        assertEquals(Set.of(PACT, "state:japan", "state:soviet-union", "person:matsuoka-yosuke", "person:molotov-vyacheslav",
                "person:tatekawa-yoshitsugu"), texts(near.get("nodes").getAsArray(), "id"));
        assertEquals(0, near.get("left").getAsNumber().value().intValue());
        assertTrue(ties(near).contains("person:matsuoka-yosuke state:japan"), "what neighbours have to do with each other is there too");
        assertEquals(data("/network.json?thing=" + PACT + "&steps=1").get("nodes"), near.get("nodes"));
        assertTrue(data("/network.json?thing=" + PACT + "&steps=2").get("left").getAsNumber().value().intValue() > 0);
    }

    @Test
    void ofTooManyNeighboursSomeAreShownAndTheOthersCounted() {
        JsonObject near = data("/network.json?thing=Japan");
        assertEquals("state:japan", near.getString("thing"));
        assertEquals(60, near.get("nodes").getAsArray().size());
        assertTrue(near.get("left").getAsNumber().value().intValue() > 100);
    }

    @Test
    void aThingWithoutTiesStandsAlone() {
        JsonObject near = data("/network.json?thing=" + PACT + "&at=1850-01-01");
        assertEquals(Set.of(PACT), texts(near.get("nodes").getAsArray(), "id"));
        assertEquals(0, near.get("ties").getAsArray().size());
    }

    @ParameterizedTest
    @CsvSource({"thing=treaty:no-such,thing", "steps=9&thing=Japan,steps"})
    void aThingThatThereIsNotIsRefused(String parameters, String name) {
        HttpResponse<String> refused = shipped.server().get("/network.json?" + parameters);
        assertEquals(400, refused.statusCode());
        assertEquals(name, json(refused).getString("parameter"));
    }

    @Test
    void namesKindsAndClassesAreInTheLanguageOfTheReader() {
        JsonObject near = data("/network.json?lang=ja&thing=" + PACT);
        assertTrue(texts(near.get("nodes").getAsArray(), "label").containsAll(Set.of("日ソ中立条約", "日本", "松岡洋右")));
        assertTrue(texts(near.get("kinds").getAsArray(), "label").contains("締約当事者"));
        assertTrue(texts(near.get("classes").getAsArray(), "label").contains("条約"));
        assertTrue(texts(near.get("ties").getAsArray(), "when").contains("1941年4月13日"));
        String page = page("/network?kind=party&at=1941-05-01", "ru");
        assertTrue(page.contains("Пакт о нейтралитете между СССР и Японией") && page.contains("сторона договора"), page);
        assertEquals(List.of(), HtmlChecker.errors(page));
    }

    @Test
    void linksTakeTheChosenTimeAlongAndLanguagesKeepTheFilter() {
        String page = page("/network?kind=party&kind=signs&at=1941-05-01", "en");
        assertTrue(page.contains("href=\"/doc/treaty/soviet-japanese-neutrality-pact-1941?at=1941-05-01\""), page);
        assertTrue(page.contains("href=\"/network?kind=party&amp;kind=signs&amp;at=1941-05-01&amp;lang=ja\""), page);
    }

    @Test
    void anAnswerIsSparedAndTheLanguageMakesAnother() {
        String tag = header(shipped.server().get("/network.json?kind=party"), "ETag");
        assertEquals(304, shipped.server().get("/network.json?kind=party", "If-None-Match", tag).statusCode());
        assertEquals(200, shipped.server().get("/network.json?kind=party", "If-None-Match", tag, "Accept-Language", "ja").statusCode());
    }

    @Test
    void theSmallFolderHasItsOwnNetworkAndKinds() {
        try (RunningServer lights = BuiltServer.of(TestFolders.LIGHTHOUSES, directory.resolve("lights"))) {
            JsonObject all = json(lights.get("/network.json"));
            assertEquals(Set.of("keeps", "serves aboard"), texts(all.get("kinds").getAsArray(), "key"));
            HttpResponse<String> refused = lights.get("/network?kind=party");
            assertEquals(400, refused.statusCode());
            assertTrue(json(refused).get("candidates").toString().contains("serves aboard"), refused.body());
            String page = lights.get("/network?kind=serves+aboard", "Accept", RunningServer.BROWSER, "Accept-Language", "ja").body();
            assertTrue(page.contains("灯船の乗組員") && page.contains("/export/network.gexf?kind=serves+aboard"), page);
            assertEquals(List.of(), HtmlChecker.errors(page));
        }
    }

    @Test
    void aFolderWithoutANetworkStillHasThePage() {
        try (RunningServer without = RunningServer.with(new Lighthouses(directory.resolve("without")).generation())) {
            assertEquals(200, without.get("/network", "Accept", RunningServer.BROWSER).statusCode());
            HttpResponse<String> data = without.get("/network.json");
            assertEquals(404, data.statusCode());
            assertTrue(data.body().contains("queries/network.rq"), data.body());
        }
    }

    private static JsonObject data(String path) {
        HttpResponse<String> answer = shipped.server().get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    private static String page(String path, String language) {
        return shipped.server().get(path, "Accept", RunningServer.BROWSER, "Accept-Language", language).body();
    }

    private static Set<String> texts(JsonArray array, String key) {
        return array.stream().map(JsonValue::getAsObject).filter(one -> one.hasKey(key)).map(one -> one.getString(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> ties(JsonObject shown) {
        return shown.get("ties").getAsArray().stream().map(JsonValue::getAsObject)
                .map(tie -> tie.getString("source") + " " + tie.getString("target")).sorted().toList();
    }

    private static Element xml(String path) throws Exception {
        String file = shipped.server().get(path).body();
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
    }

    private static Stream<Element> elements(Element root, String name) {
        NodeList all = root.getElementsByTagName(name);
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
    }

    private static Stream<String> attributes(Element root, String name, String attribute) {
        return elements(root, name).map(one -> one.getAttribute(attribute));
    }

    private static List<String> ends(Element root) {
        return elements(root, "edge").map(edge -> edge.getAttribute("source") + " " + edge.getAttribute("target")).sorted().toList();
    }
}
