package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.header;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP and issue 4 ask of every answer, on the routes of the shipped folder. */
class EveryRouteTest {

    @RegisterExtension
    static final ShippedServer shipped = new ShippedServer();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/queries", "/queries.ttl", "/queries/treaties-signed-by", "/queries/treaties-signed-by.csv?state=japan",
        "/queries/treaties-signed-by.rq", "/openapi.json", "/cite.bib", "/ontology", "/ontology.ttl", "/search?q=japan", "/export",
        "/export/network.gexf", "/network", "/network.json", "/dump", "/dump/nisso.nq", "/dump/nisso.ttl.gz", "/void.ttl", "/sparql",
        "/sparql?query=SELECT%20*%20%7B%3Fs%20a%20%3Fo%7D%20LIMIT%201", "/doc/state/japan", "/data/state/japan.ttl",
        "/why?subject=state:japan&property=https://w3id.org/nisso/ontology%23correlatesOfWarCode&object=%22740%22"})
    void anAnswerSaysItsVersionHowToCiteItAndIsSpared(String path) throws IOException {
        HttpResponse<String> answer = shipped.server().get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        assertFalse(header(answer, "X-Data-Version").isEmpty());
        assertTrue(answer.headers().allValues("Link").stream().anyMatch(link -> link.endsWith("; rel=\"cite-as\"")), answer.toString());
        String tag = header(answer, "ETag");
        assertTrue(tag.startsWith("\""), tag);
        String spared = shipped.server().raw("GET " + path + " HTTP/1.1\r\nIf-None-Match: \"another\"\r\nIf-None-Match: " + tag);
        assertTrue(spared.startsWith("HTTP/1.1 304"), spared);
        assertTrue(spared.contains("ETag: " + tag), spared);
        assertTrue(spared.endsWith("\r\n\r\n"), spared);
        // RFC 9110, section 8.6: a length in a 304 must be that of the 200, and this would be another.
        assertFalse(spared.contains("Content-Length"), spared);
    }

    @Test
    void aStoredGraphSaysItsVersionAndHowToCiteIt() {
        HttpResponse<String> answer = shipped.server().get("/graphs?default");
        assertFalse(header(answer, "X-Data-Version").isEmpty());
        assertEquals("<https://w3id.org/nisso/>; rel=\"cite-as\"", header(answer, "Link"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dump/nisso.nt", "/dump/nisso.ttl.gz", "/queries/treaties-signed-by.csv?state=japan"})
    void aHeadDoesNotSayThatAStreamedAnswerIsEmpty(String path) throws IOException {
        String head = shipped.server().raw("HEAD " + path + " HTTP/1.1");
        assertTrue(head.startsWith("HTTP/1.1 200"), head);
        // A length is told only of an answer that was made: that of the answer to a GET.
        int length = shipped.server().bytes(path).body().length;
        assertTrue(!head.contains("Content-Length") || head.contains("Content-Length: " + length + "\r\n"), head);
        assertTrue(head.endsWith("\r\n\r\n"), head);
    }

    @Test
    void aPackedAnswerHasAnotherTag() {
        assertFalse(header(shipped.server().get("/dump/nisso.nt"), "ETag")
                .equals(header(shipped.server().get("/dump/nisso.nt", "Accept-Encoding", "gzip"), "ETag")));
    }

    @ParameterizedTest
    @CsvSource({"/queries,'GET, HEAD, OPTIONS'", "/dump/nisso.nt,'GET, HEAD, OPTIONS'", "/graphs,'GET, HEAD, OPTIONS'",
        "/sparql,'GET, HEAD, POST, OPTIONS'"})
    void theMethodsThatAreNamedAreThoseThatWork(String path, String methods) throws IOException {
        String options = shipped.server().raw("OPTIONS " + path + " HTTP/1.1");
        assertTrue(options.contains("\r\nAllow: " + methods + "\r\n"), options);
        String refused = shipped.server().raw("DELETE " + path + " HTTP/1.1");
        assertTrue(refused.startsWith("HTTP/1.1 405"), refused);
        assertTrue(refused.contains("\r\nAllow: " + methods + "\r\n"), refused);
    }

    @ParameterizedTest
    @CsvSource({"/queries,format", "/queries.ttl,", "/openapi.json,", "/cite.bib,lang", "/ontology,format", "/ontology.ttl,format",
        "/search?q=japan,limit", "/export,", "/export/network.gexf,from", "/network,kind", "/network.json?thing=japan,kind", "/dump,format", "/dump/nisso.nt,", "/void.ttl,",
        "/data/state/japan.ttl,page", "/queries/treaties-signed-by.csv?state=japan,from"})
    void aParameterThatARouteDoesNotKnowIsRefusedByItsName(String path, String known) {
        HttpResponse<String> answer = shipped.server().get(path + (path.contains("?") ? "&" : "?") + "limt%5B%5D=1");
        assertEquals(400, answer.statusCode(), answer.body());
        JsonObject problem = JSON.parse(answer.body());
        assertEquals("limt[]", problem.getString("parameter"));
        assertTrue(known == null || answer.body().contains(known), answer.body());
    }

    @Test
    void aNumberThatIsNoneIsNotRepeatedWhole() {
        HttpResponse<String> answer = shipped.server().get("/queries/treaties-signed-by.csv?state=japan&page=" + "x".repeat(5000));
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().length() < 600, answer.body());
    }

    @ParameterizedTest
    @CsvSource({"application/sparql-results+xml,SELECT (?s AS ?name) { VALUES ?s { 'bell \\u0007' } },column name",
        "application/rdf+xml,CONSTRUCT { <x:s> <x:p> ?s } { VALUES ?s { 'bell \\u0007' } },<x:p>"})
    void whatXmlCannotHoldIsRefusedAndNotWrittenAsXmlThatNobodyCanRead(String type, String query, String place) {
        HttpResponse<String> answer = shipped.server().get("/sparql?query=" + RunningServer.encoded(query), "Accept", type);
        assertEquals(406, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("XML cannot hold the character U+0007"), answer.body());
        assertTrue(answer.body().contains(place), answer.body());
    }
}
