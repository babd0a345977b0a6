package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.encoded;
import static org.w3id.nisso.server.RunningServer.json;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for things by name. */
class SearchTest {

    @RegisterExtension
    static final RunningServer server = RunningServer.forAllTests();

    private static List<String> keys(String parameters) {
        HttpResponse<String> response = server.get("/search?" + parameters);
        assertEquals(200, response.statusCode(), response.body());
        return json(response).getArray("results").map(hit -> hit.getAsObject().getString("key")).toList();
    }

    @Test
    void aHitTellsAllThatAFormNeeds() {
        JsonObject hit = json(server.get("/search?q=" + encoded("犬吠埼"))).get("results").getAsArray().get(0).getAsObject();
        assertEquals("https://example.org/lights/id/light/inubosaki", hit.getString("id"));
        assertEquals("light:inubosaki", hit.getString("key"));
        assertEquals("Inubosaki", hit.getString("label"));
        assertEquals("Инубосаки", hit.getObj("labels").getString("ru"));
        assertEquals("犬吠埼灯台", hit.getString("matched"));
        assertEquals("https://example.org/lights/ontology#Light", hit.getString("class"));
        assertEquals("light", hit.getString("classLabel"));
        assertEquals("/doc/light/inubosaki", hit.getString("page"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inubosaki", "INUBO", "ｉｎｕｂｏ", " bosaki ", "犬吠", "ИНУБО", "Инубосаки"})
    void caseAndWidthMakeNoDifference(String text) {
        assertEquals(List.of("light:inubosaki"), keys("q=" + encoded(text)));
    }

    @Test
    void theWholeNameComesFirstThenItsBeginningThenTheRest() {
        assertEquals(List.of("coast:boso", "light:inubosaki"), keys("q=bos"));
        assertEquals(List.of("light:odd", "light:inubosaki", "light:nojimazaki"), keys("q=" + encoded("灯台")), "the shortest first");
    }

    @Test
    void aClassAndALimitNarrow() {
        assertEquals(List.of("light:inubosaki"), keys("q=bos&class=light"));
        assertEquals(List.of("coast:boso"), keys("q=bos&class=" + encoded("https://example.org/lights/ontology#Coast")));
        assertEquals(1, keys("q=a&limit=1").size());
    }

    @ParameterizedTest
    @CsvSource({"'',q", "q=a&limit=0,limit", "q=a&limit=51,limit", "q=a&limit=x,limit", "q=a&limit=-1,limit", "q=a&class=ligt,class",
        "q=a&class=%3E%7D,class", "q=a&format=pdf,format"})
    void whatCannotBeUsedIsNamed(String parameters, String parameter) {
        HttpResponse<String> response = server.get("/search?" + parameters);
        assertTrue(response.statusCode() == 400 || response.statusCode() == 404, response.body());
        assertEquals(parameter, json(response).getString("parameter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0000", "\" } #", "\u200F", "zzz"})
    void whatNothingIsCalledFindsNothing(String text) {
        assertEquals(List.of(), keys("q=" + encoded(text)));
        assertEquals(200, server.get("/search?q=" + encoded(text), "Accept", RunningServer.BROWSER).statusCode());
    }

    @Test
    void aVeryLongTextFindsNothing() {
        assertEquals(List.of(), keys("q=" + "x".repeat(6000)));
    }

    @Test
    void thePageHasAFormAndLinksToWhatIsFound() {
        String form = server.get("/search", "Accept", RunningServer.BROWSER).body();
        assertTrue(form.contains("name=\"q\"") && form.contains("action=\"/search\""), form);
        assertFalse(form.substring(form.indexOf("<main")).contains("Nothing is called so"), form);
        String page = server.get("/search?q=inubo", "Accept", RunningServer.BROWSER).body();
        assertTrue(page.contains("<a href=\"/doc/light/inubosaki\">Inubosaki</a>, light"), page);
        assertTrue(page.contains("value=\"inubo\""), page);
    }
}
