package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.header;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.browser.HtmlChecker;

/** What the page about the graph says, as the data have it. */
class AboutTest {

    @RegisterExtension
    static final ShippedServer shipped = new ShippedServer();

    private static String page(String language) {
        HttpResponse<String> response = shipped.server().get("/about", "Accept", RunningServer.BROWSER, "Accept-Language", language);
        assertEquals(200, response.statusCode());
        assertEquals(List.of(), HtmlChecker.errors(response.body()), language);
        return response.body();
    }

    @ParameterizedTest
    @CsvSource({"en, How it was made, Natural Earth (public domain)", "ja, 作成の方法, Natural Earth（パブリックドメイン）",
        "ru, Как создавался граф, Natural Earth (общественное достояние)"})
    void howItWasMadeAndWhatIsMissingIsToldInTheReadersLanguage(String language, String heading, String words) {
        String page = page(language);
        assertTrue(page.contains("<h2>" + heading + "</h2>"), page);
        assertTrue(page.contains("<p lang=\"" + language + "\">"), page);
        assertTrue(page.contains(words), page);
    }

    @Test
    void everySourceIsThereAndThoseOnWhichMostRestsComeFirst() {
        String page = page("en");
        List<Long> weights = Pattern.compile("data-column=\"Statements that rest on it\">([0-9,]+)<").matcher(page).results()
                .map(found -> Long.parseLong(found.group(1).replace(",", ""))).toList();
        String counted = shipped.server().get(RunningServer.sparql("PREFIX nisso: <https://w3id.org/nisso/ontology#>"
                + " SELECT (COUNT(*) AS ?n) { ?source a nisso:Source }"), "Accept", "text/csv").body();
        assertEquals(Integer.parseInt(counted.lines().skip(1).findFirst().orElseThrow()), weights.size());
        assertEquals(weights.stream().sorted(Comparator.reverseOrder()).toList(), weights);
        assertTrue(page.contains("<a href=\"/doc/source/article\">"), page);
        assertTrue(page.contains("<a href=\"https://history.state.gov/"), page);
    }

    @Test
    void licenceCitationAndProgramAreNamed() {
        String page = page("en");
        for (String named : List.of("https://creativecommons.org/licenses/by/4.0/", "/cite.bib", "Apache License 2.0", "YASGUI", "D3")) {
            assertTrue(page.contains(named), named);
        }
        HttpResponse<String> response = shipped.server().get("/about");
        assertTrue(response.headers().allValues("Link").stream().anyMatch(link -> link.contains("/void.ttl>; rel=\"describedby\"")));
        assertEquals(304, shipped.server().get("/about", "If-None-Match", header(response, "ETag")).statusCode());
    }

    @Test
    void aFolderThatTellsLessHasAShorterPage(@TempDir Path directory) {
        try (RunningServer lights = BuiltServer.of(TestFolders.LIGHTHOUSES, directory)) {
            String page = lights.get("/about", "Accept", RunningServer.BROWSER).body();
            assertEquals(List.of(), HtmlChecker.errors(page));
            assertTrue(page.contains("Lights of the Grey Coast"), page);
            assertFalse(page.contains("How it was made"), page);
            assertTrue(page.contains("<h2>Sources</h2>"), page);
        }
    }
}
