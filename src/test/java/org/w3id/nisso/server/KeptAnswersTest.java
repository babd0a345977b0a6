package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;
import static org.w3id.nisso.server.RunningServer.sparql;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Place;
import org.w3id.nisso.report.Stage;

/** An answer is made once for a version of the data, and is the same in every coding. */
class KeptAnswersTest {

    private static final String LARGE = "/ontology.ttl";
    private static final String QUESTION = sparql("SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o");

    @TempDir
    static Path directory;
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = BuiltServer.of(TestFolders.LIGHTHOUSES, directory);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {LARGE, "/", "/queries", "/doc/lighthouse/north-head", "/dump/nisso.nt", "/map.json"})
    void theSecondOfTwoWhoAskIsGivenWhatTheFirstWasGiven(String path) {
        HttpResponse<String> first = server.get(path);
        double before = again();
        HttpResponse<String> second = server.get(path);
        assertEquals(before + 1, again());
        assertEquals(first.body(), second.body());
        for (String name : List.of("ETag", "Content-Type", "Cache-Control", "Vary", "X-Data-Version", "Content-Length")) {
            assertEquals(first.headers().allValues(name), second.headers().allValues(name), name);
        }
        assertEquals(first.headers().allValues("Link"), second.headers().allValues("Link"));
    }

    @Test
    void whoAcceptsAnotherFormOrReadsAnotherLanguageIsGivenHisOwn() {
        assertTrue(server.get("/", "Accept", "text/html", "Accept-Language", "ja").body().contains("<html lang=\"ja\""));
        assertTrue(server.get("/", "Accept", "text/html", "Accept-Language", "ru").body().contains("<html lang=\"ru\""));
        assertTrue(server.get("/", "Accept", "application/json").body().startsWith("{"));
        assertTrue(server.get("/", "Accept", "text/html", "Cookie", "lang=ja").body().contains("<html lang=\"ja\""));
    }

    @Test
    void aValueOfTheMomentIsNotKept() {
        String now = sparql("SELECT (NOW() AS ?now) (STRUUID() AS ?other) {}");
        assertNotEquals(server.get(now).body(), server.get(now).body());
    }

    @ParameterizedTest
    @CsvSource({"gzip,gzip", "zstd,zstd", "'gzip, zstd',zstd", "'gzip;q=1, zstd;q=0.5',gzip", "'br, gzip;q=0.1',gzip"})
    void everyCodingHoldsTheSameAnswerUnderATagOfItsOwn(String accepted, String coding) throws IOException {
        byte[] plain = server.bytes(LARGE).body();
        HttpResponse<byte[]> coded = server.bytes(LARGE, "Accept-Encoding", accepted);
        assertEquals(coding, header(coded, "Content-Encoding"));
        assertTrue(coded.body().length < plain.length / 2, coded.body().length + " of " + plain.length);
        assertEquals(coded.body().length, Integer.parseInt(header(coded, "Content-Length")));
        assertArrayEquals(plain, decoded(coded).readAllBytes());
        assertNotEquals(header(server.bytes(LARGE), "ETag"), header(coded, "ETag"));
        assertTrue(header(coded, "Vary").contains("Accept-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "identity", "gzip;q=0", "*;q=0", "compress"})
    void whoTakesNoneOfOurCodingsIsGivenTheAnswerAsItIs(String accepted) {
        HttpResponse<byte[]> answer = server.bytes(LARGE, "Accept-Encoding", accepted);
        assertEquals("", header(answer, "Content-Encoding"));
        assertArrayEquals(server.bytes(LARGE).body(), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "zstd"})
    void aTagIsKnownWhetherTheAnswerIsKeptOrNot(String coding) {
        String tag = header(server.bytes(QUESTION, "Accept-Encoding", coding), "ETag");
        for (String path : List.of(QUESTION, QUESTION + "&timeout=" + coding.length())) {
            HttpResponse<byte[]> answer = server.bytes(path, "Accept-Encoding", coding, "If-None-Match", "\"other\", W/" + tag);
            assertEquals(path.equals(QUESTION) ? 304 : 200, answer.statusCode());
        }
        server.server.report(List.of());
        assertEquals(304, server.bytes(QUESTION, "Accept-Encoding", coding, "If-None-Match", tag).statusCode());
    }

    @Test
    void underAnAddressThatNamesTheVersionAnAnswerNeverChanges() {
        String version = server.live.generation().manifest().dataVersion();
        HttpResponse<String> answer = server.get("/version/" + version + LARGE);
        assertEquals("public, max-age=31536000, immutable", header(answer, "Cache-Control"));
        assertEquals(server.get(LARGE).body(), answer.body());
        assertEquals("no-cache", header(server.get(LARGE), "Cache-Control"));
    }

    @Test
    void aVersionThatIsNotServedIsNotFoundAndTheOneThatIsIsOffered() {
        String version = server.live.generation().manifest().dataVersion();
        HttpResponse<String> answer = server.get("/version/0123456789ab" + LARGE);
        assertEquals(404, answer.statusCode());
        assertTrue(json(answer).getString("detail").startsWith("The version 0123456789ab of the data is not served here; it is " + version),
                answer.body());
        assertEquals("/version/" + version + LARGE, json(answer).get("candidates").getAsArray().get(0).getAsString().value());
    }

    @Test
    void whatABuildFoundIsSeenAtOnceOnAPageThatWasKept() {
        server.get("/", "Accept", "text/html");
        server.server.report(List.of(new Finding(Stage.READING, Place.FOLDER, "A finding of this test.", "")));
        assertTrue(server.get("/", "Accept", "text/html").body().contains("A finding of this test."));
        server.server.report(List.of());
        assertTrue(!server.get("/", "Accept", "text/html").body().contains("A finding of this test."));
    }

    private static InputStream decoded(HttpResponse<byte[]> answer) throws IOException {
        InputStream bytes = new ByteArrayInputStream(answer.body());
        return header(answer, "Content-Encoding").equals("gzip") ? new GZIPInputStream(bytes) : new ZstdInputStream(bytes);
    }

    private static double again() {
        String name = "nisso_answers_total{given=\"again\"} ";
        return server.get("/metrics").body().lines().filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length()))).sum();
    }
}
