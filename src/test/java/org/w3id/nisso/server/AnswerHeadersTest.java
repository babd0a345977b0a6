package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.encoded;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer says of itself: where it is found, in which other forms, from which data, how to cite it and why it is empty. */
class AnswerHeadersTest {

    @RegisterExtension
    static final RunningServer server = RunningServer.forAllTests();

    private static List<String> links(HttpResponse<String> response, String relation) {
        return response.headers().allValues("Link").stream().filter(l -> l.contains("rel=\"" + relation + "\"")).toList();
    }

    @Test
    void thePermalinkIsTheSameHoweverOneAskedAndLeadsToTheSameAnswer() {
        String permalink = server.server.address() + "queries/lights-on?coast=coast:boso";
        for (String coast : List.of("boso", "Boso", "房総", "https://example.org/lights/id/coast/boso")) {
            for (String form : List.of(".csv?", ".bib?", "?format=srx&", "?format=html&", "?page=1&")) {
                HttpResponse<String> response = server.get("/queries/lights-on" + form + "coast=" + encoded(coast));
                assertEquals(List.of("<" + permalink + ">; rel=\"cite-as\""), links(response, "cite-as"));
            }
        }
        assertTrue(links(server.get("/queries/lit-between.csv"), "cite-as").get(0).contains("lit-between?from=1870-01-01>"));
        assertTrue(links(server.get("/queries/lit-between.csv?from="), "cite-as").get(0).contains("lit-between?from=>"));
        assertEquals(4, server.get("/queries/lit-between.csv?from=&to=").body().lines().count() + 1);
    }

    @Test
    void theOtherFormsAreLinkedAndAreThere() {
        List<String> alternates = links(server.get("/queries/lights-on.tsv?coast=boso"), "alternate");
        assertEquals(3, alternates.size(), alternates::toString);
        for (String link : alternates) {
            String address = link.substring(1, link.indexOf('>'));
            HttpResponse<String> other = server.get(address.substring(server.server.address().toString().length() - 1), "Accept",
                    link.replaceAll(".*type=\"(.*)\"", "$1"));
            assertEquals(200, other.statusCode());
            assertTrue(header(other, "Content-Type").startsWith(link.replaceAll(".*type=\"(.*)\"", "$1")), link);
        }
    }

    @ParameterizedTest
    @CsvSource({"csv", "json", "html", "rq", "bib", "csv-metadata.json", "srx"})
    void aClientThatHasTheAnswerIsSparedIt(String ending) {
        String path = "/queries/lights-on." + ending + "?coast=boso";
        HttpResponse<String> first = server.get(path);
        assertEquals("0123456789ab", header(first, "X-Data-Version"));
        HttpResponse<String> again = server.get(path, "If-None-Match", header(first, "ETag"));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(header(first, "ETag"), header(again, "ETag"));
        assertNotEquals(header(first, "ETag"), header(server.get("/queries/lights-on." + ending + "?coast=karelia"), "ETag"));
        assertEquals(200, server.get(path, "If-None-Match", "\"other\"").statusCode());
    }

    @Test
    void theEndingWinsOverTheParameterAndThatOverWhatIsAccepted() {
        String csv = "text/csv";
        assertTrue(header(server.get("/queries/lights-on.srj?coast=boso&format=csv", "Accept", csv), "Content-Type").contains("results+json"));
        assertTrue(header(server.get("/queries/lights-on?coast=boso&format=tsv", "Accept", csv), "Content-Type").contains("tab-separated"));
        assertTrue(header(server.get("/queries/lights-on?coast=boso", "Accept", csv), "Content-Type").startsWith(csv));
        assertTrue(header(server.get("/queries/lights-on?coast=boso", "Accept", "application/x-bibtex"), "Content-Type").contains("bibtex"));
        assertEquals("Accept, Accept-Encoding", header(server.get("/queries/lights-on.csv?coast=boso"), "Vary"));
        assertTrue(server.get("/queries/lights-on.html?coast=boso").body().startsWith("<!DOCTYPE html>"));
        HttpResponse<String> none = server.get("/queries/lights-on.gexf?coast=boso");
        assertEquals(404, none.statusCode());
        assertTrue(json(none).getString("type").endsWith("#no-such-format"));
    }

    @Test
    void aFileHasANameThatEverySystemTakes() {
        assertEquals("inline; filename=\"lights-on_boso.csv\"", header(server.get("/queries/lights-on.csv?coast=" + encoded("房総")), "Content-Disposition"));
        String odd = header(server.get("/queries/echo.csv?text=" + encoded("../\"a\r\nb;日本\u202E" + "c".repeat(300))), "Content-Disposition");
        assertTrue(odd.matches("inline; filename=\"echo_a-b-c{1,40}\\.csv\"") || odd.matches("inline; filename=\"echo[A-Za-z0-9_-]*\\.csv\""), odd);
    }

    @Test
    void anEmptyAnswerSaysWhichParameterIsToBlame() {
        HttpResponse<String> empty = server.get("/queries/lit-between.json?to=1869-12-31");
        assertEquals(200, empty.statusCode());
        assertEquals("0", header(empty, "X-Total-Count"));
        assertEquals(List.of(), ReadRows.ofJson(empty.body()));
        assertEquals("Without \"from\" there are none; with \"from\" alone there are 2 rows. Without \"to\" there are 2 rows.",
                header(empty, "X-Empty-Because"));
        String page = server.get("/queries/lit-between?to=1869-12-31", "Accept", RunningServer.BROWSER).body();
        assertTrue(page.contains("Without “To”, rows: 2. <a href=\"/queries/lit-between\">Ask without “To”</a>"), page);
        assertTrue(page.contains("<a href=\"/queries/lit-between?to=1869-12-31&amp;from=\">Ask without “From”</a>"), page);
        assertEquals("", header(server.get("/queries/lit-between.json"), "X-Empty-Because"));
    }

    @Test
    void aFormAsksForEachParameterInItsOwnWay() {
        String page = server.get("/queries/lights-on", "Accept", RunningServer.BROWSER).body();
        assertTrue(page.contains("<span lang=\"ja\" class=\"way\">海岸の灯台</span>"), page);
        assertTrue(page.contains("<span lang=\"ru\" class=\"way\">Маяки берега</span>"), page);
        assertTrue(page.contains("list=\"parameter-coast-names\" data-class=\"https://example.org/lights/ontology#Coast\""), page);
        assertTrue(page.contains("<datalist id=\"parameter-coast-names\">"), page);
        assertTrue(server.get("/queries/lit-between", "Accept", RunningServer.BROWSER).body()
                .contains("<input type=\"date\" value=\"1870-01-01\""));
        String refused = server.get("/queries/lit-between?from=1870", "Accept", RunningServer.BROWSER).body();
        assertTrue(refused.contains("<input type=\"text\" value=\"1870\""), refused);
        assertEquals(200, server.get("/assets/form.js").statusCode());
    }

    @Test
    void theSparqlAsItWasRunCanBeOpenedInTheEditorAndAnswersTheSame() {
        String page = server.get("/queries/lights-on?coast=boso", "Accept", RunningServer.BROWSER).body();
        String way = page.replaceAll("(?s).*<a href=\"(/sparql\\?question=[^\"]*)\">Open in the editor.*", "$1").replace("&amp;", "&");
        String editor = server.get(way).body();
        String query = editor.replaceAll("(?s).*<textarea[^>]*>(.*)</textarea>.*", "$1").replace("&lt;", "<").replace("&gt;", ">")
                .replace("&quot;", "\"").replace("&amp;", "&");
        assertTrue(query.contains("https://example.org/lights/id/coast/boso"), editor);
        assertFalse(query.contains("_coast_iri"), query);
        assertEquals(server.get("/queries/lights-on.csv?coast=boso").body(),
                server.get(RunningServer.sparql(query), "Accept", "text/csv").body());
        assertFalse(server.get("/sparql?text=" + encoded("</textarea><script>alert(1)</script>")).body().contains("<script>"));
    }
}
