package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.encoded;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Place;
import org.w3id.nisso.report.Stage;

/** What a person sees, and what the server says of itself. */
class PagesTest {

    @RegisterExtension
    static final RunningServer server = RunningServer.forAllTests();

    private static String page(String path) {
        HttpResponse<String> response = server.get(path, "Accept", RunningServer.BROWSER);
        assertEquals("text/html;charset=utf-8", header(response, "Content-Type").replace(" ", ""), response.body());
        return response.body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/queries", "/queries/lights-on", "/queries/lights-on?coast=boso", "/sparql", "/nowhere"})
    void everyPageFitsAPhoneNeedsNoScriptAndLoadsNothingFromElsewhere(String path) {
        String page = page(path);
        assertTrue(page.startsWith("<!DOCTYPE html>"));
        assertTrue(page.contains("<html lang=\"en\">"));
        assertTrue(page.contains("width=device-width"));
        assertTrue(page.contains("href=\"/style.css\""));
        String withoutOurScripts = page.replaceAll("<script src=\"/assets/[a-z0-9.-]+\\.js\" (defer|type=\"module\")></script>", "")
                .replace("<script type=\"application/ld+json\">", "").replace("<script type=\"application/json\" id=\"", "").replace("<img src=\"/assets/", "");
        assertFalse(withoutOurScripts.contains("<script"));
        assertFalse(withoutOurScripts.replace("<img src=\"/assets/icon.svg\"", "").contains("src="));
    }

    @Test
    void theHomePageNamesTheGraphItsSizeAndWhereToBegin() {
        String page = page("/");
        assertTrue(page.contains("<h1>Lighthouses</h1>"), page);
        assertTrue(page.contains("<span lang=\"ja\" class=\"way\">灯台</span>"), page);
        assertTrue(page.contains("<dt>Things</dt><dd>6</dd>"), page);
        assertTrue(page.contains("href=\"/queries/lit-between\""), page);
        assertTrue(page.contains("from: 1870-01-01"), page);
        assertTrue(page.contains("light: Inubosaki"), page);
        assertEquals("Маяки", json(server.get("/")).getObj("titles").getString("ru"));
        assertEquals(200, server.send("HEAD", "/", BodyPublishers.noBody()).statusCode());
    }

    @Test
    void theHomePageLeadsToTheSearchTheFilesTheInterfaceAndHowToCite() {
        String page = page("/");
        assertTrue(page.contains("action=\"/search\""), page);
        for (String way : List.of("/export", "/dump", "/openapi.json", "/cite.bib", "/cite.ris", "/cite.csl.json")) {
            assertTrue(page.contains("<li><a href=\"" + way + "\"") || page.contains(" <a href=\"" + way + "\""), way);
            assertEquals(200, server.get(way).statusCode(), way);
        }
    }

    @Test
    void thePictureOfTheTabIsServed() {
        assertTrue(page("/").contains("href=\"/assets/icon.svg\""));
        assertEquals("image/svg+xml", header(server.get("/assets/icon.svg"), "Content-Type"));
    }

    @Test
    void theHealthIsAPageForBrowsersAndJsonForPrograms() {
        assertTrue(page("/health").contains("<h1>Health</h1>"));
        assertEquals("ok", json(server.get("/health")).getString("status"));
    }

    @Test
    void aMisspeltQueryLeadsToTheOneThatWasMeant() {
        String body = server.get("/queries/lights-onn", "Accept", "text/html").body();
        assertTrue(body.contains("<a href=\"/queries/lights-on\">lights-on</a>"), body);
    }

    @Test
    void aCellSaysItsColumnForScreensOnWhichThereIsNoHeading() {
        String page = page("/queries/lights-on?coast=boso");
        assertTrue(page.contains("<th scope=\"col\">light</th>"), page);
        assertTrue(page.contains("data-column=\"light\""), page);
    }

    @Test
    void theStyleSheetIsServed() {
        HttpResponse<String> response = server.get("/style.css");
        assertEquals(200, response.statusCode());
        assertTrue(header(response, "Content-Type").startsWith("text/css"));
    }

    @Test
    void theCatalogueListsEveryQuery() {
        String page = page("/queries");
        assertTrue(page.contains("<a href=\"/queries/lights-on\">Lights on a coast</a>"), page);
    }

    @Test
    void aQueryWithoutItsParameterShowsTheFormOnly() {
        String page = page("/queries/lights-on");
        assertTrue(page.contains("name=\"coast\""), page);
        assertFalse(page.contains("<table"), page);
        assertFalse(page.contains("missing"), page);
    }

    @Test
    void anAnswerShowsThingsByTheirLabelsAndLinksToEveryFormat() {
        String page = page("/queries/lights-on?coast=" + encoded("房総"));
        assertTrue(page.contains("<a href=\"/doc/light/inubosaki\">Inubosaki</a>"), page);
        assertFalse(page.contains("<th scope=\"col\">lightLabel</th>"), page);
        assertTrue(page.contains("Rows: 2."), page);
        assertTrue(page.contains("value=\"房総\""), page);
        for (String format : List.of("csv", "tsv", "json", "ndjson", "srj", "srx")) {
            assertTrue(page.contains("/queries/lights-on." + format + "?coast=coast:boso"), format);
        }
        assertTrue(page.contains("/queries/lights-on.rq"), page);
        assertTrue(page("/queries/graph-of?light=odd").contains("/queries/graph-of.jsonld?light=light:odd"));
    }

    @Test
    void aDefaultIsShownInAShortFormThatMayBeSentBack() {
        String page = page("/queries/graph-of");
        assertTrue(page.contains("value=\"light:inubosaki\""), page);
        assertEquals(server.get("/queries/graph-of.nt").body().lines().sorted().toList(),
                server.get("/queries/graph-of.nt?light=" + encoded("light:inubosaki")).body().lines().sorted().toList());
    }

    @Test
    void dataCannotBecomeMarkup() {
        String page = page("/queries/lights-on?coast=karelia");
        assertTrue(page.contains("&lt;script&gt;alert(&quot;x &amp; &#39;y&#39;&quot;)&lt;/script&gt;"), page);
        String asked = page("/queries/lights-on?coast=" + encoded("\"><img onerror=alert(1)>"));
        assertFalse(asked.contains("<img onerror"), asked);
    }

    @Test
    void aRefusedValueIsShownInTheFormWithWhatWasMeantOneClickAway() {
        HttpResponse<String> response = server.get("/queries/lights-on?coast=Bosso", "Accept", RunningServer.BROWSER);
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("value=\"Bosso\""), response.body());
        assertTrue(response.body().contains("<a href=\"/queries/lights-on?coast=Boso\">Boso</a>"), response.body());
    }

    @Test
    void whatTheLastBuildFoundIsShownUntilItIsGood() {
        server.server.report(List.of(new Finding(Stage.READING, Place.in("triples/灯台.ttl", 3), "A <dot> is missing.", "Add it.")));
        try {
            assertTrue(page("/").contains("triples/灯台.ttl:3: A &lt;dot&gt; is missing. Add it."), page("/"));
            assertEquals("findings", json(server.get("/health")).getString("status"));
            assertTrue(server.get("/health").body().contains("triples/灯台.ttl:3"));
        } finally {
            server.server.report(List.of());
        }
        assertEquals("ok", json(server.get("/health")).getString("status"));
        assertFalse(page("/").contains("last build"));
    }

    @Test
    void healthSaysWhatIsServed() {
        HttpResponse<String> response = server.get("/health");
        assertTrue(header(response, "Content-Type").startsWith("application/json"));
        assertEquals("0123456789ab", json(response).getString("dataVersion"));
        assertEquals(server.live.generation().name(), json(response).getString("generation"));
        assertEquals(30, json(response).getObj("counts").get("asserted").getAsNumber().value().intValue());
    }
}
