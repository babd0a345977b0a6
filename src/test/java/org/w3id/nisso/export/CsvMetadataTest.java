package org.w3id.nisso.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;

/** Holds what we write against the rules of "Metadata Vocabulary for Tabular Data" (W3C 2015), with their sections. */
class CsvMetadataTest {

    private static final String ROWS = """
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            SELECT ?thing ?day ?year ?mixed ?number ?flag ?text ?odd ?never { VALUES (?thing ?day ?year ?mixed ?number ?flag ?text ?odd) {
              (<https://coast.example/a> "1956-10-19"^^xsd:date "1956"^^xsd:gYear "1956"^^xsd:gYear 3 true "北"@ja "x"^^xsd:integer)
              (<https://coast.example/b> UNDEF "1957"^^xsd:gYear "1956-10-19"^^xsd:date 4 false "<script>"@en 7)
            } }
            """;

    private static JsonObject written() {
        var rows = QueryExec.dataset(DatasetGraphFactory.empty()).query(ROWS).build().select();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvMetadata.of("https://coast.example/queries/lights.csv?at=1956-10-19", Map.of("en", "Lights", "ja", "灯台の\"光\""),
                "All lights", "https://creativecommons.org/licenses/by/4.0/", "0123456789ab", rows).write(out);
        return JSON.parse(out.toString(StandardCharsets.UTF_8));
    }

    private static List<JsonObject> columns() {
        return written().getObj("tableSchema").get("columns").getAsArray().stream().map(JsonValue::getAsObject).toList();
    }

    @Test
    void itIsATableDescription() {
        JsonObject table = written();
        // 5.2: the context of the top level; 5.4.1: a table has a url, which is its only required property besides.
        assertEquals("http://www.w3.org/ns/csvw", table.getString("@context"));
        assertEquals("Table", table.getString("@type"));
        assertEquals("https://coast.example/queries/lights.csv?at=1956-10-19", table.getString("url"));
        // 5.4: whatever else there is must be a property of tables or a prefixed name.
        Set<String> known = Set.of("@context", "@type", "url", "tableSchema");
        table.keys().forEach(key -> assertTrue(known.contains(key) || key.matches("(dc|schema):.+"), key));
    }

    @Test
    void commonPropertiesAreValuesOrLinksInTheFormOfSection58() {
        JsonObject table = written();
        assertEquals(Set.of("@value", "@language"), new TreeSet<>(table.get("dc:title").getAsArray().get(0).getAsObject().keys()));
        assertEquals("灯台の\"光\"", table.get("dc:title").getAsArray().get(1).getAsObject().getString("@value"));
        assertEquals("https://creativecommons.org/licenses/by/4.0/", table.getObj("dc:license").getString("@id"));
        assertEquals("0123456789ab", table.getString("schema:version"));
    }

    @Test
    void everyColumnHasTheNameOfTheHeadingAndADatatypeThatAllItsCellsHave() {
        assertEquals(List.of("thing anyURI", "day date", "year gYear", "mixed string", "number integer", "flag boolean", "text string",
                "odd string", "never string"), columns().stream().map(c -> c.getString("name") + " " + c.getString("datatype")).toList());
        // 5.6: a name is made of URI template characters and begins with no underscore; titles match the heading of the file.
        columns().forEach(column -> {
            assertTrue(column.getString("name").matches("[A-Za-z0-9][A-Za-z0-9_]*"));
            assertEquals(column.getString("name"), column.getString("titles"));
            assertEquals(Set.of("name", "titles", "datatype"), new TreeSet<>(column.keys()));
        });
    }
}
