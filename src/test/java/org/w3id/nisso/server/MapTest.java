package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.browser.HtmlChecker;

/** The map as it is without scripts, and the document that its scripts read. */
class MapTest {

    private static final int LARGEST = 250_000;

    @RegisterExtension
    static final ShippedServer SHIPPED = new ShippedServer();
    @RegisterExtension
    static final RunningServer PLACELESS = RunningServer.forAllTests();

    private static String page(String path, String... headers) {
        HttpResponse<String> response = SHIPPED.server().get(path, headers);
        assertEquals(200, response.statusCode(), response.body());
        return response.body();
    }

    /** The rows of a place in the table: holder and manner. */
    private static List<String> rows(String page, String place) {
        return Pattern.compile("<tr data-place=\"" + place + "\" data-holder=\"([^\"]+)\" data-manner=\"([^\"]+)\"").matcher(page)
                .results().map(row -> row.group(1) + " " + row.group(2)).toList();
    }

    private static JsonNode document(RunningServer server) throws Exception {
        HttpResponse<String> response = server.get("/map.json?lang=en");
        assertEquals("application/json;charset=utf-8", header(response, "Content-Type").replace(" ", ""));
        return new ObjectMapper().readTree(response.body());
    }

    @ParameterizedTest
    @CsvSource({"southern-sakhalin", "shumshu", "iturup"})
    void theFirstOfJune1906AndOf1946Differ(String place) {
        assertTrue(rows(page("/map?at=1906-06-01"), "territory:" + place).contains("state:japan control"), place);
        List<String> later = rows(page("/map?at=1946-06-01"), "territory:" + place);
        assertTrue(later.contains("state:soviet-union control"), place);
        assertFalse(later.contains("state:japan control"), place);
    }

    @Test
    void theSovietUnionHeldShikotanInWhichJapanSawItsOwn() {
        List<String> all = rows(page("/map?at=1950-01-01"), "territory:shikotan");
        assertTrue(all.containsAll(List.of("state:soviet-union control", "state:japan claim", "state:japan title",
                "state:soviet-union title")), all.toString());
        List<String> japan = rows(page("/map?at=1950-01-01&view=japan"), "territory:shikotan");
        assertTrue(japan.contains("state:soviet-union control") && japan.contains("state:japan claim"), japan.toString());
        assertFalse(japan.contains("state:soviet-union title"), japan.toString());
        List<String> soviet = rows(page("/map?at=1950-01-01&view=soviet-union"), "territory:shikotan");
        assertEquals(List.of("state:soviet-union control", "state:soviet-union title"), soviet);
    }

    @Test
    void theDayOnWhichSomethingEndsBelongsToWhatFollows() {
        assertTrue(rows(page("/map?at=1905-09-04"), "territory:southern-sakhalin").contains("state:russian-empire title"));
        assertFalse(rows(page("/map?at=1905-09-05"), "territory:southern-sakhalin").contains("state:russian-empire title"));
    }

    @Test
    void everythingInTheTableLeadsOnAndTakesTheDayAlong() {
        String page = page("/map?at=1950-01-01");
        for (String way : List.of("/doc/territory/shikotan", "/doc/state/japan", "/doc/treaty/treaty-of-san-francisco-1951",
                "/timeline", "/network")) {
            assertTrue(page.contains("href=\"" + way + "?at=1950-01-01\""), way);
        }
        List<String> records = Pattern.compile("href=\"(/doc/status/shikotan--[^\"?]+)\\?at=1950-01-01\"").matcher(page).results()
                .map(link -> link.group(1)).toList();
        assertFalse(records.isEmpty(), page);
        records.forEach(record -> assertEquals(200, SHIPPED.server().get(record).statusCode(), record));
    }

    @ParameterizedTest
    @CsvSource({"en,Shikotan,Soviet Union,1 January 1950", "ja,色丹島,ソビエト連邦,1950年1月1日",
        "ru,Шикотан,Союз Советских Социалистических Республик,1 января 1950 г."})
    void itIsToldInTheLanguageOfTheReader(String language, String place, String holder, String day) {
        String page = page("/map?at=1950-01-01&lang=" + language);
        for (String text : List.of(place, holder, day)) {
            assertTrue(page.contains(text), text);
        }
        assertEquals(List.of(), HtmlChecker.errors(page));
    }

    @Test
    void withoutADayItBeginsOnTheLastThatShowsMuch() {
        assertTrue(page("/map").contains("value=\"1991-12-25\""));
        assertTrue(page("/map?from=1920-01-01&to=1930-01-01").contains("value=\"1930-01-01\""));
    }

    @ParameterizedTest
    @CsvSource({"/map?view=atlantis,view", "/map?at=1906-13-01,at", "/map?when=1906,when", "/map.json?at=1906-06-01,at"})
    void whatIsMisspeltIsRefusedByName(String path, String parameter) {
        HttpResponse<String> response = SHIPPED.server().get(path);
        assertEquals(400, response.statusCode());
        assertEquals(parameter, RunningServer.json(response).getString("parameter"), response.body());
    }

    @Test
    void theDocumentIsSmallAndSparedToWhoHasIt() {
        HttpResponse<String> response = SHIPPED.server().get("/map.json?lang=ja");
        int size = response.body().getBytes(StandardCharsets.UTF_8).length;
        assertTrue(size < LARGEST, String.valueOf(size));
        assertEquals(304, SHIPPED.server().get("/map.json?lang=ja", "If-None-Match", header(response, "ETag")).statusCode());
        assertNotEquals(header(response, "ETag"), header(SHIPPED.server().get("/map.json?lang=ru"), "ETag"));
    }

    @Test
    void theDocumentHasTheTimeAndEveryPlaceWithItsOutline() throws Exception {
        JsonNode document = document(SHIPPED.server());
        assertEquals("1855-01-01", document.get("first").textValue());
        assertEquals("1991-12-31", document.get("last").textValue());
        for (JsonNode status : document.get("statuses")) {
            for (String role : List.of("place", "holder")) {
                assertTrue(document.get("things").has(status.get(role).textValue()), status.toString());
            }
            JsonNode geometry = document.get("things").get(status.get("place").textValue()).get("geometry");
            assertTrue(new GeoJsonReader().read(geometry.toString()).isValid(), status.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"etorofu-urup-line 1855", "la-perouse-strait-line 1875", "fiftieth-parallel-sakhalin 1905",
        "fiftieth-parallel-sakhalin 1925", "nemuro-strait-line 1945"})
    void theDocumentHasTheLinesOfTheFiveYears(String expected) throws Exception {
        String[] line = expected.split(" ");
        JsonNode document = document(SHIPPED.server());
        JsonNode geometry = document.get("things").get("territory:" + line[0]).get("geometry");
        assertTrue(geometry.get("type").textValue().endsWith("LineString"));
        boolean drawn = false;
        for (JsonNode status : document.get("statuses")) {
            drawn |= status.get("place").textValue().equals("territory:" + line[0])
                    && status.get("manner").textValue().equals("border") && status.get("from").textValue().startsWith(line[1]);
        }
        assertTrue(drawn, expected);
    }

    @Test
    void anotherFolderTellsItsOwn(@TempDir Path directory) throws Exception {
        try (RunningServer lights = BuiltServer.of(TestFolders.LIGHTHOUSES, directory)) {
            String lit = lights.get("/map?at=1905-01-01", "Accept", "text/html").body();
            assertTrue(rows(lit, "lighthouse:south-head").contains("lighthouse:south-head control"), lit);
            assertFalse(lit.contains("map-lines"), "there are no borders here");
            assertTrue(lit.contains("&lt;Horn&gt;"), lit);
            assertEquals(List.of(), HtmlChecker.errors(lit));
            assertEquals(0, document(lights).get("views").size());
        }
    }

    @Test
    void aFolderThatDoesNotSayWhoHeldWhatHasAMapOfWhatItHas(@TempDir Path directory) throws Exception {
        try (RunningServer lights = BuiltServer.of(PlacesAlone.folder(directory), directory.resolve("store"))) {
            String lit = lights.get("/map?at=1905-01-01", "Accept", "text/html").body();
            assertTrue(lit.contains("<caption>What there was on 1 January 1905</caption>"), lit);
            assertTrue(lit.contains("href=\"/doc/lighthouse/north-head?at=1905-01-01\""), lit);
            assertEquals(List.of(), HtmlChecker.errors(lit));
            assertFalse(rows(lit, "lighthouse:north-head").isEmpty());
            assertEquals(List.of(), rows(lights.get("/map?at=1900-01-01", "Accept", "text/html").body(), "lighthouse:north-head"));
            JsonNode things = document(lights).get("things");
            assertEquals("lighthouse", things.get("https://example.org/lights/ontology#Lighthouse").get("label").textValue());
            assertEquals("MultiPolygon", things.get("lighthouse:north-head").get("geometry").get("type").textValue());
        }
    }

    @Test
    void aGraphWithoutAnyPlaceHasAPageThatSaysSo() {
        String page = PLACELESS.get("/map", "Accept", "text/html").body();
        assertTrue(page.contains("Of this day nothing is told"), page);
        assertEquals(List.of(), HtmlChecker.errors(page));
        assertEquals(200, PLACELESS.get("/map.json").statusCode());
    }
}
