package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.browser.HtmlChecker;

/** The timeline as the server gives it: bars for scripts, lists for people. */
class TimelineTest {

    private static final String PACT = "/doc/treaty/soviet-japanese-neutrality-pact-1941";
    private static final int MOST_BYTES = 200_000;

    @RegisterExtension
    static final ShippedServer shipped = new ShippedServer();
    @TempDir
    static Path directory;

    private static String page(String path, String language) {
        HttpResponse<String> response = shipped.server().get(path, "Accept", RunningServer.BROWSER, "Accept-Language", language);
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(List.of(), HtmlChecker.errors(response.body()));
        return response.body();
    }

    private static Stream<JsonObject> bars(JsonObject timeline) {
        return timeline.get("bars").getAsArray().stream().map(JsonValue::getAsObject);
    }

    private static JsonObject bar(JsonObject timeline, String path) {
        return bars(timeline).filter(bar -> bar.hasKey("path") && bar.getString("path").equals(path)).findFirst().orElseThrow();
    }

    @Test
    void aTreatyLastsFromTheDayThatItBoundUntilTheDayThatItBoundNoMore() {
        JsonObject pact = bar(json(shipped.server().get("/timeline.json?lang=en")), PACT);
        assertEquals("1941-04-25", pact.getString("from"));
        assertEquals("1945-08-09", pact.getString("until"));
        assertEquals("25 April 1941 – 9 August 1945", pact.getString("when"));
        assertEquals("neutrality-pact", pact.getString("kind"));
        assertFalse(pact.hasKey("sure"));
        assertFalse(pact.hasKey("ebb"));
    }

    @Test
    void anEventStillLastsOnItsLastDayAndADateOfAYearIsAnyOfItsDays() {
        JsonObject timeline = json(shipped.server().get("/timeline.json?lang=en"));
        JsonObject signing = bar(timeline, "/doc/event/signing-of-neutrality-pact-1941");
        assertEquals("1941-04-13", signing.getString("from"));
        assertEquals("1941-04-14", signing.getString("until"));
        assertEquals("13 April 1941", signing.getString("when"));
        JsonObject pictured = bar(timeline, "/doc/event/matsuoka-signing-pictured");
        assertEquals("1941-01-01", pictured.getString("from"));
        assertEquals("1941-12-31", pictured.getString("sure"));
        assertEquals("1942-01-01", pictured.getString("until"));
    }

    @Test
    void whoWasInOfficeStandsOnTheSideAndInTheLaneOfTheOffice() {
        JsonObject timeline = json(shipped.server().get("/timeline.json?lang=en"));
        JsonObject konoe = bars(timeline).filter(bar -> bar.getString("path").equals("/doc/person/konoe-fumimaro")
                && bar.getString("kind").equals("head-of-government")).findFirst().orElseThrow();
        JsonObject lane = timeline.get("lanes").getAsArray().get(konoe.get("lane").getAsNumber().value().intValue()).getAsObject();
        assertEquals("Japan", lane.getString("side"));
        assertEquals("offices", lane.getString("group"));
        assertEquals("Prime Minister of Japan", konoe.getString("about"));
    }

    @Test
    void theBarsComeInTheLanguageAskedForAreSmallAndAreSpared() {
        for (String language : List.of("en", "ja", "ru")) {
            HttpResponse<String> answer = shipped.server().get("/timeline.json?lang=" + language);
            assertTrue(answer.body().getBytes(StandardCharsets.UTF_8).length < MOST_BYTES, language);
            String tag = header(answer, "ETag");
            assertEquals(304, shipped.server().get("/timeline.json?lang=" + language, "If-None-Match", tag).statusCode());
        }
        JsonObject pact = bar(json(shipped.server().get("/timeline.json?lang=ja")), PACT);
        assertEquals("日ソ中立条約", pact.getString("label"));
        assertEquals("1941年4月25日～1945年8月9日", pact.getString("when"));
        assertEquals("25 апреля 1941 г. — 9 августа 1945 г.",
                bar(json(shipped.server().get("/timeline.json?lang=ru")), PACT).getString("when"));
    }

    @Test
    void thePageListsWhatLastedInThePeriodAndTakesItAlong() {
        String page = page("/timeline?from=1945-08-08&to=1945-08-08", "en");
        assertTrue(page.contains("<a href=\"" + PACT + "?from=1945-08-08&amp;to=1945-08-08\">"), page);
        assertTrue(page.contains("25 April 1941 – 9 August 1945"), page);
        assertFalse(page("/timeline?from=1945-08-09", "en").contains(PACT));
        assertFalse(page("/timeline?to=1941-04-24", "en").contains(PACT));
        assertTrue(page("/timeline?at=1941-04-25", "en").contains(PACT + "?at=1941-04-25"));
    }

    @Test
    void aKindOrAGroupCanBeChosenAndAnUnknownOneIsRefusedByItsName() {
        String page = page("/timeline?kind=neutrality-pact&kind=offices", "ja");
        assertTrue(page.contains(PACT), page);
        assertTrue(page.contains("/doc/person/konoe-fumimaro"), page);
        assertFalse(page.contains("/doc/event/"), page);
        assertTrue(page.contains("value=\"neutrality-pact\" checked"), page);
        HttpResponse<String> refused = shipped.server().get("/timeline?kind=neutrality-pakt");
        assertEquals(400, refused.statusCode());
        assertEquals("kind", json(refused).getString("parameter"));
        assertEquals("neutrality-pact", json(refused).get("candidates").getAsArray().get(0).getAsString().value(), refused.body());
    }

    @Test
    void aFolderOfAnotherSubjectHasItsOwnTimeline() {
        try (RunningServer lights = BuiltServer.of(TestFolders.LIGHTHOUSES, directory.resolve("own"))) {
            JsonObject northHead = bar(json(lights.get("/timeline.json?lang=en")), "/doc/lighthouse/north-head");
            assertEquals("1901-05-07", northHead.getString("from"));
            assertEquals("1946-01-01", northHead.getString("ebb"));
            assertEquals("7 May 1901 – 1946", northHead.getString("when"));
            String page = lights.get("/timeline", "Accept", RunningServer.BROWSER, "Accept-Language", "ru").body();
            assertEquals(List.of(), HtmlChecker.errors(page));
            assertTrue(page.contains("Северный мыс"), page);
        }
    }

    @Test
    void aFolderWithoutSuchAQueryHasATimelineOfWhateverIsDated() throws IOException {
        Path folder = TestFolders.copy(TestFolders.LIGHTHOUSES, directory.resolve("folder"));
        Files.delete(folder.resolve("queries/timeline.rq"));
        try (Stream<Path> cases = Files.walk(folder.resolve("queries/answers/timeline"))) {
            for (Path file : cases.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        try (RunningServer lights = BuiltServer.of(folder, directory.resolve("any"))) {
            JsonObject timeline = json(lights.get("/timeline.json?lang=en"));
            assertEquals("1946-12-31", bar(timeline, "/doc/lighthouse/north-head").getString("until"));
            JsonObject aboard = bar(timeline, "/doc/service/ben-odell-gull-1955");
            assertFalse(aboard.hasKey("until"));
            assertEquals("1955-12-31", aboard.getString("sure"));
            assertTrue(aboard.getString("label").contains("Ben O'Dell"), aboard.toString());
        }
    }
}
