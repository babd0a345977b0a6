package org.w3id.nisso.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Tables of nodes and edges, read back by another reader and held against their description. */
class TablesTest {

    private static final Network NETWORK = HostileNetwork.network(Optional.empty());

    @Test
    void everyTextComesBackAsItWas() throws Exception {
        Map<String, String> files = Written.unzip(Written.by(CsvZip::write, NETWORK));
        CSVRecord node = Written.rows(files.get("nodes.csv")).get(0);
        assertEquals("a", node.get(0));
        assertEquals(HostileNetwork.TEXT, node.get("label"));
        assertEquals("日" + HostileNetwork.TEXT, node.get("labelJa"));
        assertEquals("Ж" + HostileNetwork.TEXT, node.get("labelRu"));
        assertEquals(HostileNetwork.TEXT, node.get("note"));
        assertEquals(List.of("1855-02-07", "1855?", "1941-04-14", "44.3", "146.6", "Q17", "Q159", "-30"), List.of(node.get("start"),
                node.get("startEdtf"), node.get("end"), node.get("lat"), node.get("lon"), node.get("wikidata"),
                node.get("wikidataClose"), node.get("height")));
        assertEquals(HostileNetwork.FORMULA, Written.rows(files.get("nodes.csv")).get(1).get("label"), "no apostrophe before it");
        CSVRecord edge = Written.rows(files.get("edges.csv")).get(0);
        assertEquals(List.of("a", "b", "tie1"), List.of(edge.get(0), edge.get(1), edge.get(2)));
        assertEquals(HostileNetwork.TEXT, edge.get("detail"));
        assertEquals("1946-04-25", edge.get("end"));
    }

    @Test
    void theRowsAreAsManyAsTheNodesAndTies() throws Exception {
        for (Network network : List.of(NETWORK, Hostile.network(), new Harbour().whole(), new Harbour().dyads())) {
            Map<String, String> tables = Written.unzip(Written.by(CsvZip::write, network));
            assertEquals(network.vertices().size(), Written.rows(tables.get("nodes.csv")).size());
            assertEquals(network.ties().size(), Written.rows(tables.get("edges.csv")).size());
            Map<String, String> forNeo4j = Written.unzip(Written.by(Neo4jZip::write, network));
            assertEquals(network.ties().size(), Written.rows(forNeo4j.get("rels.csv")).size());
            int nodes = 0;
            for (String file : forNeo4j.keySet().stream().filter(name -> name.startsWith("nodes_")).toList()) {
                nodes += Written.rows(forNeo4j.get(file)).size();
            }
            assertEquals(network.vertices().size(), nodes);
        }
    }

    @Test
    void everyHostileTextStaysInEveryColumn() throws Exception {
        Map<String, String> tables = Written.unzip(Written.by(CsvZip::write, Hostile.network()));
        for (CSVRecord node : Written.rows(tables.get("nodes.csv"))) {
            String text = Hostile.TEXTS.get(Integer.parseInt(node.get("id").replace("thing:", "")));
            for (String column : List.of("label", "labelEn", "labelJa", "type", "kind", "startEdtf")) {
                assertEquals(text, node.get(column));
            }
        }
        for (CSVRecord edge : Written.rows(tables.get("edges.csv"))) {
            String text = Hostile.TEXTS.get(Integer.parseInt(edge.get("source").replace("thing:", "")));
            assertEquals(List.of(text, text, text), List.of(edge.get("kind"), edge.get("label"), edge.get("note")));
        }
    }

    @Test
    void aTableHadSinglyIsTheOneInTheZipFile() throws Exception {
        Map<String, String> files = Written.unzip(Written.by(CsvZip::write, NETWORK));
        for (TableFile file : TableFile.values()) {
            assertEquals(files.get(file.fileName()), new String(Written.by(file::write, NETWORK), StandardCharsets.UTF_8));
            assertEquals(Optional.of(file), TableFile.named(file.fileName()));
        }
    }

    @Test
    void theDescriptionIsATabularDataPackageAndNamesTheColumns() throws Exception {
        for (Written.Writer writer : List.<Written.Writer>of(CsvZip::write, Neo4jZip::write)) {
            Map<String, String> files = Written.unzip(Written.by(writer, NETWORK));
            JsonNode description = Written.json(files.get("datapackage.json").getBytes(StandardCharsets.UTF_8));
            Written.assertValid("tabular-data-package.schema.json", SpecVersion.VersionFlag.V4, description);
            Set<String> described = new HashSet<>(Set.of("datapackage.json", "README.md", "import.cypher"));
            for (JsonNode resource : description.get("resources")) {
                String path = resource.get("path").textValue();
                assertTrue(described.add(path));
                assertEquals(resource.get("schema").get("fields").findValuesAsText("name"),
                        Written.rows(files.get(path)).get(0).getParser().getHeaderNames());
            }
            assertTrue(described.containsAll(files.keySet()), files.keySet().toString());
        }
    }

    @Test
    void licencesAreSaidAsTheStandardWants() throws Exception {
        Map<String, String> expected = Map.of("https://example.org/l", "{\"path\":\"https://example.org/l\"}", "CC-BY-4.0",
                "{\"name\":\"CC-BY-4.0\"}", "All rights; ask", "{\"name\":\"other\",\"title\":\"All rights; ask\"}");
        for (Map.Entry<String, String> licence : expected.entrySet()) {
            About about = new About("t", Optional.of("q"), new TreeMap<>(), Optional.empty(), Optional.of(licence.getKey()), Optional.empty(), "https://e.org/");
            Network network = new Network(about, true, NETWORK.vertices(), List.of(), List.of(), new TreeMap<>());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TableFile.DESCRIPTION.write(network, out);
            JsonNode description = Written.json(out.toByteArray());
            Written.assertValid("tabular-data-package.schema.json", SpecVersion.VersionFlag.V4, description);
            assertEquals(licence.getValue(), description.get("licenses").get(0).toString());
        }
    }

    @Test
    void aColumnOfTheQueryNeverHidesOneOfOurs() {
        List<String> names = new ArrayList<>(NodeColumns.of(NETWORK).stream().map(Column::name).toList());
        assertTrue(names.containsAll(List.of("label", "LabelColumn", "labelJa")), names.toString());
        assertEquals(names.size(), names.stream().map(String::toLowerCase).distinct().count());
    }

    @Test
    void theSameNetworkIsTheSameBytesInEveryTimeZone() throws Exception {
        TimeZone here = TimeZone.getDefault();
        for (Written.Writer writer : List.<Written.Writer>of(CsvZip::write, Neo4jZip::write)) {
            byte[] once = Written.by(writer, NETWORK);
            try {
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
                assertArrayEquals(once, Written.by(writer, NETWORK));
                TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
                assertArrayEquals(once, Written.by(writer, NETWORK));
            } finally {
                TimeZone.setDefault(here);
            }
        }
    }
}
