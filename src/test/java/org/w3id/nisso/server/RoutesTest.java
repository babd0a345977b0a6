package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.PROBLEM;
import static org.w3id.nisso.server.RunningServer.encoded;
import static org.w3id.nisso.server.RunningServer.header;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the addresses of all routes alike. */
class RoutesTest {

    @RegisterExtension
    static final RunningServer server = RunningServer.forAllTests();

    @ParameterizedTest
    @CsvSource({"/queries/lights-on,?coast=boso", "/queries/lights-on.csv,?coast=boso", "/queries/lights-on,?coast=b%2Fc", "/queries,''",
        "/sparql,''", "/sparql,?query=ASK%7B%7D", "/graphs,?default", "/graphs,''", "/health,''", "/style.css,''", "/nowhere,''"})
    void anAddressIsTheSameWithASlashAtItsEnd(String path, String parameters) {
        for (String accept : new String[] {RunningServer.BROWSER, "*/*"}) {
            HttpResponse<String> without = server.get(path + parameters, "Accept", accept);
            HttpResponse<String> with = server.get(path + "/" + parameters, "Accept", accept);
            assertEquals(without.statusCode(), with.statusCode(), with.body());
            assertEquals(header(without, "Content-Type"), header(with, "Content-Type"));
            // Blank nodes have other labels each time.
            assertEquals(without.body().replaceAll("_:\\S+|nodeID=\"\\S+\"", "").length(),
                    with.body().replaceAll("_:\\S+|nodeID=\"\\S+\"", "").length(), with.body());
        }
    }

    @Test
    void theServiceDescriptionNamesTheOneEndpoint() {
        assertTrue(server.get("/sparql/", "Accept", "application/n-triples").body()
                .contains("endpoint> <" + server.server.address() + "sparql>"));
    }

    @ParameterizedTest
    @CsvSource({"/,application/json", "/queries,application/json", "/queries/lights-on?coast=boso,application/json",
        "/queries/graph-of?light=odd,text/turtle", "/sparql,text/turtle", "/health,application/json", "/style.css,text/css"})
    void whoAcceptsNothingThatIsOfferedIsGivenTheUsualForm(String path, String type) {
        for (String accept : new String[] {"image/png", "application/vnd.nobody+json", "garbage"}) {
            HttpResponse<String> response = server.get(path, "Accept", accept);
            assertEquals(200, response.statusCode(), response.body());
            assertEquals(type, header(response, "Content-Type").split(";")[0]);
            assertEquals(server.get(path).statusCode(), response.statusCode());
        }
        assertEquals(PROBLEM, header(server.get("/nowhere", "Accept", "image/png"), "Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queries/lights-on?state=%zz", "/queries?state=%zz", "/sparql?query=%zz", "/graphs?graph=%E6%97"})
    void malformedPercentEncodingIsCalledSo(String path) throws IOException {
        String answer = server.raw("GET " + path + " HTTP/1.1");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("The address has malformed percent-encoding"), answer);
        assertTrue(answer.contains("\"instance\" : \"" + path.replaceAll("\\?.*", "") + "\""), answer);
    }

    @Test
    void malformedPercentEncodingInAFormIsCalledSo() {
        HttpResponse<String> response = server.post("/sparql", "application/x-www-form-urlencoded", "query=%zz");
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("The form has malformed percent-encoding"), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%00b", "/a%ZZb", "/a\0b"})
    void anAddressThatCannotBeReadIsNotGivenAnotherName(String path) throws IOException {
        String answer = server.raw("GET " + path + " HTTP/1.1");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains(PROBLEM), answer);
        assertFalse(answer.contains("badMessage"), answer);
        assertFalse(answer.contains("CNTL"), answer);
    }

    @Test
    void anAddressThatIsTooLongIsAProblemOfItsOwn() throws IOException {
        String tooLong = server.raw("GET /sparql?query=" + "x".repeat(70_000) + " HTTP/1.1");
        assertTrue(tooLong.startsWith("HTTP/1.1 414"), tooLong);
        assertTrue(tooLong.contains("problem#address-too-long"), tooLong);
        assertTrue(tooLong.contains("with POST"), tooLong);
        assertTrue(server.raw("GET / HTTP/1.1\r\nX-A: " + "x".repeat(70_000)).contains("problem#headers-too-large"));
    }

    @Test
    void aLongQueryThatIsNoQueryIsTold() {
        for (String wrong : new String[] {"x".repeat(100_000), "日".repeat(100_000), "ASK { ?s ?p '" + " ".repeat(100_000)}) {
            HttpResponse<String> response = server.post("/sparql", "application/x-www-form-urlencoded", "query=" + encoded(wrong));
            assertEquals(400, response.statusCode(), response.body());
            assertTrue(response.body().contains("The query ends within"), response.body());
            assertTrue(response.body().length() < 1000, response.body());
        }
    }
}
