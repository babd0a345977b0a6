package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.PROBLEM;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.nisso.export.DumpFormat;

/** {@code /dump} and all that is below. */
class DumpRouteTest {

    @RegisterExtension
    static final RunningServer server = RunningServer.forAllTests();

    @ParameterizedTest
    @EnumSource
    void aDumpHasWhatItsFormCarries(DumpFormat format) {
        HttpResponse<String> response = server.get("/dump/" + format.fileName("nisso"));
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(format.mediaType().replace(" ", ""), header(response, "Content-Type").replace(" ", ""));
        assertEquals("attachment; filename=\"" + format.fileName("nisso") + "\"", header(response, "Content-Disposition"));
        assertEquals("Accept, Accept-Encoding", header(response, "Vary"));
        DatasetGraph read = read(response.body(), format);
        server.live.begin(TxnType.READ);
        try {
            boolean triples = read.getDefaultGraph().size() > 0;
            assertEquals(triples, format == DumpFormat.TTL || format == DumpFormat.NT || format == DumpFormat.RDF || format == DumpFormat.JSONLD);
            assertTrue((triples ? read.getDefaultGraph() : read.getGraph(Lighthouses.GRAPH)).isIsomorphicWith(server.live.getDefaultGraph()));
            assertEquals(format == DumpFormat.NQ12, read.containsGraph(Lighthouses.PROVENANCE));
        } finally {
            server.live.end();
        }
    }

    @Test
    void aPackedFileIsAFile() throws Exception {
        HttpResponse<byte[]> packed = bytes("/dump/nisso.nt.gz", "Accept-Encoding", "gzip");
        assertEquals("application/gzip", header(packed, "Content-Type"));
        assertEquals("", header(packed, "Content-Encoding"));
        assertEquals("attachment; filename=\"nisso.nt.gz\"", header(packed, "Content-Disposition"));
        assertEquals(server.get("/dump/nisso.nt").body(), unpacked(packed.body()));
    }

    @Test
    void aClientThatTakesGzipIsGivenThePlainFilePackedForTheWay() throws Exception {
        HttpResponse<byte[]> encoded = bytes("/dump/nisso.nt", "Accept-Encoding", "deflate, gzip;q=0.5");
        assertEquals("application/n-triples", header(encoded, "Content-Type"));
        assertEquals("gzip", header(encoded, "Content-Encoding"));
        assertEquals("Accept, Accept-Encoding", header(encoded, "Vary"));
        assertEquals(server.get("/dump/nisso.nt").body(), unpacked(encoded.body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "identity", "deflate, br"})
    void aClientThatDoesNotTakeGzipIsNotGivenIt(String encodings) throws Exception {
        HttpResponse<byte[]> plain = bytes("/dump/nisso.nt", "Accept-Encoding", encodings);
        assertEquals("", header(plain, "Content-Encoding"));
        assertArrayEquals(server.get("/dump/nisso.nt").body().getBytes(StandardCharsets.UTF_8), plain.body());
    }

    @ParameterizedTest
    @CsvSource({"nisso.tll,no-such-format,nisso.ttl", "nisso.ttl.gzip,no-such-format,nisso.ttl.gz", "niso.ttl,not-found,nisso.ttl",
        "nisso,not-found,nisso.nt", "nisso.zip,no-such-format,nisso.nt", "..%2Fnisso.ttl,'',''", "lights.ttl,not-found,nisso.ttl"})
    void whatIsNotThereIsToldWithWhatIs(String name, String kind, String candidate) {
        HttpResponse<String> response = server.get("/dump/" + name);
        assertEquals(PROBLEM, header(response, "Content-Type"));
        assertEquals("", header(response, "Content-Disposition"));
        if (!kind.isEmpty()) {
            assertEquals(404, response.statusCode());
            assertTrue(json(response).getString("type").endsWith("#" + kind), response.body());
            assertTrue(json(response).get("candidates").getAsArray().stream()
                    .anyMatch(c -> c.getAsString().value().equals(candidate)), response.body());
            assertTrue(json(response).getString("detail").contains("nisso-1.2.nq"), response.body());
        } else {
            assertEquals(400, response.statusCode());
        }
    }

    @Test
    void theListSaysHowManyStatementsEachDumpHas() {
        JsonObject list = json(server.get("/dump"));
        assertEquals(14, list.get("dumps").getAsArray().size());
        for (JsonValue value : list.get("dumps").getAsArray()) {
            JsonObject dump = value.getAsObject();
            if (!dump.getString("name").endsWith(".gz")) {
                DumpFormat format = DumpFormat.named(dump.getString("format")).orElseThrow();
                long read = read(server.get(dump.getString("link")).body(), format).stream().count();
                assertEquals(read, dump.getNumber("statements").longValue(), dump.toString());
            }
        }
    }

    @Test
    void theListIsAPageForPeople() {
        HttpResponse<String> page = server.get("/dump", "Accept", RunningServer.BROWSER);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<a href=\"/dump/nisso.ttl\">nisso.ttl</a>"), page.body());
        assertTrue(page.body().contains("<a href=\"/dump/nisso-1.2.nq.gz\">"), page.body());
        assertEquals(404, server.get("/dump?format=xml").statusCode());
        assertTrue(server.get("/dump?format=html").body().startsWith("<!DOCTYPE html>"));
    }

    @Test
    void aHeadHasTheHeadersOfAGet() {
        HttpResponse<String> head = server.send("HEAD", "/dump/nisso.trig", BodyPublishers.noBody());
        assertEquals(200, head.statusCode());
        assertTrue(header(head, "Content-Type").startsWith("application/trig"));
        assertEquals("attachment; filename=\"nisso.trig\"", header(head, "Content-Disposition"));
        assertEquals(405, server.send("POST", "/dump/nisso.trig", BodyPublishers.noBody()).statusCode());
    }

    @Test
    void markupInTextStaysText() {
        assertFalse(server.get("/dump/nisso.rdf").body().contains("<script"));
    }

    private static HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.server.address() + path.substring(1)))
                .headers(headers).build(), BodyHandlers.ofByteArray());
    }

    private static String unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static DatasetGraph read(String text, DumpFormat format) {
        Lang lang = RDFLanguages.filenameToLang(format.fileName("nisso"));
        DatasetGraph read = DatasetGraphFactory.createTxnMem();
        RDFParser.fromString(text, lang).parse(read);
        return read;
    }
}
