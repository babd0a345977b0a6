package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.nisso.network.NetworkFormat;
import org.w3id.nisso.store.OpenGeneration;

/** {@code /export}: the network of the whole graph, of a folder that has one and of one that has none. */
class ExportTest {

    private static final String QUERY = """
            #+ summary: Which light stands on which coast
            #+ description: Lists the lights with their coasts since they were lit.
            #+ method: GET
            #+ roles:
            #+   - node: light
            #+   - node2: coast
            #+   - kind: tie
            #+   - begin: lit
            #+ tags:
            #+   - lights
            PREFIX light: <https://example.org/lights/ontology#>
            SELECT ?light ?coast ?tie ?lit
            WHERE { ?light light:on ?coast ; light:lit ?lit . BIND("shines" AS ?tie) }
            ORDER BY ?light ?coast
            """;

    @RegisterExtension
    static final RunningServer WITHOUT = RunningServer.forAllTests();

    @TempDir
    static Path directory;
    private static RunningServer with;

    @BeforeAll
    static void startOneWithANetwork() throws IOException {
        OpenGeneration generation = new Lighthouses(directory).generation();
        Files.writeString(generation.generation().queries().resolve("network.rq"), QUERY);
        with = RunningServer.with(generation);
    }

    @AfterAll
    static void stop() {
        with.close();
    }

    @ParameterizedTest
    @CsvSource({"gexf, application/gexf+xml", "graphml, application/graphml+xml", "cyjs, application/json",
        "dot, text/vnd.graphviz;charset=utf-8"})
    void eachFormatComesAsAFileWithItsTypeAndName(String extension, String mediaType) {
        HttpResponse<String> file = with.get("/export/network." + extension);
        assertEquals(200, file.statusCode(), file.body());
        assertEquals(mediaType, header(file, "Content-Type").replace("; ", ";"));
        assertEquals("attachment; filename=\"network." + extension + "\"", header(file, "Content-Disposition"));
        assertTrue(file.body().contains("shines"), file.body());
        assertFalse(header(file, "ETag").isEmpty());
        assertEquals(304, with.get("/export/network." + extension, "If-None-Match", header(file, "ETag")).statusCode());
    }

    @Test
    void theListNamesEveryFormatAndEachOfItsAddressesAnswers() {
        JsonObject entry = json(with.get("/export", "Accept", "application/json")).get("exports").getAsArray().get(0).getAsObject();
        assertEquals(NetworkFormat.values().length, entry.getObj("formats").keySet().size());
        entry.getObj("formats").values().forEach(address -> assertEquals(200, with.get(address.getAsString().value()).statusCode()));
        HttpResponse<String> page = with.get("/export", "Accept", RunningServer.BROWSER);
        assertTrue(page.body().contains("href=\"/export/network.gexf\""), page.body());
    }

    @Test
    void aFolderWithoutANetworkSaysWhatToWrite() {
        HttpResponse<String> refused = WITHOUT.get("/export/network.gexf");
        assertEquals(404, refused.statusCode());
        assertTrue(json(refused).getString("detail").contains("queries/network.rq"), refused.body());
        assertEquals(0, json(WITHOUT.get("/export")).get("exports").getAsArray().size());
        assertTrue(WITHOUT.get("/export", "Accept", RunningServer.BROWSER).body().contains("queries/network.rq"));
    }

    @ParameterizedTest
    @CsvSource({"/export/network.gexff, 404, network.gexf", "/export/network, 404, network.gexf", "/export/networks.gexf, 404, network.gexf",
        "/export/nodes.tsv, 404, nodes.csv",
        "/export/network.gexf?projct=dyad, 400, project", "/export/network.gexf?project=triad, 400, dyad",
        "/export/network.gexf?project=dyad, 400, bipartite", "/export/network.gexf?project=dyad&project=dyad, 400, bipartite"})
    void whatIsNotThereIsRefusedWithCandidates(String path, int status, String candidate) {
        HttpResponse<String> refused = with.get(path);
        assertEquals(status, refused.statusCode(), refused.body());
        assertTrue(json(refused).get("candidates").toString().contains('"' + candidate + '"'), refused.body());
    }

    @Test
    void theTablesCanBeHadOneByOneAndAgreeWithThePackage() {
        // harbour and lights: each row of the query network is one tie.
        long ties = with.get("/queries/network.ndjson").body().lines().count();
        HttpResponse<String> edges = with.get("/export/edges.csv");
        assertEquals("attachment; filename=\"edges.csv\"", header(edges, "Content-Disposition"));
        assertTrue(edges.body().startsWith("source,target,"), edges.body());
        assertEquals(ties, edges.body().lines().count() - 1);
        assertTrue(with.get("/export/nodes.csv").body().startsWith("id,"));
        assertEquals(2, json(with.get("/export/datapackage.json")).get("resources").getAsArray().size());
    }

    @ParameterizedTest
    @EnumSource(NetworkFormat.class)
    void noFileCanBeTakenForAPageThatRunsAScript(NetworkFormat format) {
        HttpResponse<String> file = with.get("/export/network." + format.extension());
        assertTrue(header(file, "Content-Disposition").startsWith("attachment"));
        assertEquals("nosniff", header(file, "X-Content-Type-Options"));
        assertFalse(header(file, "Content-Type").contains("html"));
        assertFalse(format.mediaType().contains("xml") && file.body().contains("<script>"), "a label that is markup");
    }

    @Test
    void aDayNarrowsTheNetwork() {
        assertTrue(with.get("/export/network.cyjs?at=2000-01-01").body().contains("shines"));
        assertFalse(with.get("/export/network.cyjs?at=1800-01-01").body().contains("shines"));
        HttpResponse<String> refused = with.get("/export/network.cyjs?at=%3Cscript%3E");
        assertEquals(400, refused.statusCode());
        assertEquals("at", json(refused).getString("parameter"));
    }
}
