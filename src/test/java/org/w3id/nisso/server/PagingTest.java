package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers by pages: what the links and the total say is true. */
class PagingTest {

    @RegisterExtension
    static final RunningServer server = RunningServer.forAllTests();

    private static Optional<String> link(HttpResponse<String> response, String relation) {
        return response.headers().allValues("Link").stream().filter(l -> l.contains("rel=\"" + relation + "\""))
                .map(l -> l.substring(l.indexOf('<') + 1, l.indexOf('>'))).findFirst();
    }

    private static HttpResponse<String> follow(String address) {
        assertTrue(address.startsWith(server.server.address().toString()), address);
        return server.get(address.substring(server.server.address().toString().length() - 1));
    }

    /** Every row, page by page, by the links alone. */
    private static List<Map<String, String>> walk(String path, String relation) {
        List<Map<String, String>> all = new ArrayList<>();
        Optional<HttpResponse<String>> page = Optional.of(server.get(path));
        while (page.isPresent()) {
            assertEquals(200, page.get().statusCode(), page.get().body());
            List<Map<String, String>> rows = ReadRows.ofJson(page.get().body());
            all.addAll(relation.equals("prev") ? 0 : all.size(), rows);
            page = link(page.get(), relation).map(PagingTest::follow);
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 1000})
    void theLinksLeadThroughEveryRowOnceForwardAndBack(int size) {
        List<Map<String, String>> whole = ReadRows.ofJson(server.get("/queries/paged.json?size=10000").body());
        assertTrue(whole.size() > 5, whole::toString);
        assertEquals(whole, walk("/queries/paged.json?page=1&size=" + size, "next"));
        String last = link(server.get("/queries/paged.json?size=" + size), "last").orElseThrow();
        assertEquals(whole, walk(last.substring(server.server.address().toString().length() - 1), "prev"));
        assertEquals(Optional.empty(), link(follow(last), "next"));
        assertEquals(String.valueOf(whole.size()), header(follow(last), "X-Total-Count"));
        assertEquals(String.valueOf(whole.size()), header(server.get("/queries/paged.json?size=" + size), "X-Total-Count"));
    }

    @Test
    void aQueryWhoseHeaderSaysSoIsPagedByDefaultAndAnyOtherIsNot() {
        HttpResponse<String> paged = server.get("/queries/paged.json");
        assertEquals(2, ReadRows.ofJson(paged.body()).size());
        assertTrue(link(paged, "next").isPresent());
        HttpResponse<String> whole = server.get("/queries/lights-on.json?coast=boso");
        assertEquals("2", header(whole, "X-Total-Count"));
        assertTrue(link(whole, "first").isEmpty());
    }

    @Test
    void theWayOfAskingIsKeptInTheLinks() {
        HttpResponse<String> first = server.get("/queries/lights-on?coast=boso&format=csv&size=1");
        assertEquals(server.server.address() + "queries/lights-on?coast=boso&format=csv&page=2&size=1", link(first, "next").orElseThrow());
        assertTrue(follow(link(first, "next").orElseThrow()).body().startsWith("light,"));
    }

    @Test
    void aPageBeyondTheEndIsNotThereAndTheLastIsNamed() {
        HttpResponse<String> beyond = server.get("/queries/lights-on.csv?coast=boso&page=3&size=1");
        assertEquals(404, beyond.statusCode());
        assertEquals("page", json(beyond).getString("parameter"));
        assertTrue(json(beyond).getString("detail").contains("the last page is 2."), beyond.body());
        assertEquals(404, server.get("/queries/lights-on.csv?coast=boso&page=1000000000&size=10000").statusCode());
        assertEquals(200, server.get("/queries/lit-between.csv?from=1999-01-01&page=1").statusCode());
        assertEquals(404, server.get("/queries/lit-between.csv?from=1999-01-01&page=2").statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"page=0|page", "page=-1|page", "page=1.5|page", "page=one|page", "page=1&page=2|page",
        "page=99999999999|page", "page=1000000001|page", "size=0|size", "size=10001|size", "size=%3Cb%3E|size", "page=٣|page"})
    void aNumberThatIsNoneIsRefusedByName(String parameters, String name) {
        for (String ending : List.of("csv", "json", "html")) {
            HttpResponse<String> response = server.get("/queries/lights-on." + ending + "?coast=boso&" + parameters);
            assertEquals(400, response.statusCode(), response.body());
            assertEquals(name, json(response).getString("parameter"));
        }
    }

    @Test
    void aParameterOfTheQuerysOwnWinsOverTheNameAndAGraphHasNoPages() {
        assertEquals("text,page\r\nhello,7\r\n", server.get("/queries/echo.csv?text=hello&page=7").body());
        HttpResponse<String> graph = server.get("/queries/graph-of.ttl?page=2");
        assertEquals(400, graph.statusCode());
        assertEquals("page", json(graph).getString("parameter"));
    }

    @Test
    void thePageForPeopleShowsTheSamePages() {
        String second = server.get("/queries/paged?page=2&size=3", "Accept", RunningServer.BROWSER).body();
        assertTrue(second.contains("Rows 4 to 6 of "), second);
        assertTrue(second.contains("<a href=\"/queries/paged?page=3&amp;size=3#answer\">Next</a>"), second);
        assertFalse(server.get("/queries/lights-on?coast=boso", "Accept", RunningServer.BROWSER).body().contains(">Next<"));
    }
}
