package org.w3id.nisso.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;

class RowFormatTest {

    private static final String LIGHTS = """
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            SELECT ?light ?name ?height ?lit { VALUES (?light ?name ?height ?lit) {
              (<https://coast.example/id/light/a> "ガネット岩"@ja 28 true)
              (<https://coast.example/id/light/b> "Мыс, \\"Север\\"\\nи юг" 1.50 UNDEF)
            } }
            """;

    private static RowSet rows(String query) {
        return QueryExec.dataset(DatasetGraphFactory.empty()).query(query).build().select().materialize();
    }

    private static String written(RowFormat format, String query) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(rows(query), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void csvIsAsTheW3cHasIt() {
        assertEquals("light,name,height,lit\r\n"
                + "https://coast.example/id/light/a,ガネット岩,28,true\r\n"
                + "https://coast.example/id/light/b,\"Мыс, \"\"Север\"\"\nи юг\",1.50,\r\n", written(RowFormat.CSV, LIGHTS));
    }

    @Test
    void xmlRefusesACharacterThatItCannotHold() {
        CannotDump refused = assertThrows(CannotDump.class, () -> written(RowFormat.SRX, "SELECT ?name { VALUES ?name { 'bell \\u0007' } }"));
        assertEquals("XML cannot hold the character U+0007, which is in a value of the column name. Take another format, or remove the"
                + " character.", refused.getMessage());
    }

    @Test
    void tsvHasTermsAsInTurtle() {
        assertEquals("?light\t?name\t?height\t?lit\n"
                + "<https://coast.example/id/light/a>\t\"ガネット岩\"@ja\t28\ttrue\n"
                + "<https://coast.example/id/light/b>\t\"Мыс, \\\"Север\\\"\\nи юг\"\t1.50\t\n", written(RowFormat.TSV, LIGHTS));
    }

    @Test
    void jsonHasEveryColumnInEveryObjectAndNativeNumbers() {
        assertEquals("""
                [
                {"light":"https://coast.example/id/light/a","name":"ガネット岩","height":28,"lit":true},
                {"light":"https://coast.example/id/light/b","name":"Мыс, \\"Север\\"\\nи юг","height":1.50,"lit":null}
                ]
                """, written(RowFormat.JSON, LIGHTS));
    }

    @Test
    void ndjsonHasOneObjectALine() {
        List<String> lines = written(RowFormat.NDJSON, LIGHTS).lines().toList();
        assertEquals(2, lines.size());
        assertEquals("ガネット岩", JSON.parse(lines.get(0)).get("name").getAsString().value());
        assertEquals("Мыс, \"Север\"\nи юг", JSON.parse(lines.get(1)).get("name").getAsString().value());
    }

    @Test
    void whatJsonHasNoNumberForIsAString() {
        String query = """
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                SELECT ?x { VALUES ?x { "INF"^^xsd:double "NaN"^^xsd:float 1e6 "+007"^^xsd:integer "x"^^xsd:integer
                  "1956"^^xsd:gYear "1"^^xsd:boolean "\\u0001\\u2028😀" } }
                """;
        JsonArray array = JSON.parseAny(written(RowFormat.JSON, query)).getAsArray();
        List<String> values = array.stream().map(value -> value.getAsObject().get("x").toString()).toList();
        assertEquals(List.of("\"INF\"", "\"NaN\"", "1E+6", "7", "\"x\"", "\"1956\"", "true"), values.subList(0, 7));
        assertEquals("\u0001\u2028😀", array.get(7).getAsObject().get("x").getAsString().value());
    }

    @Test
    void noRowsAreAnEmptyTable() {
        String query = "SELECT ?x { VALUES ?x { } }";
        assertEquals("x\r\n", written(RowFormat.CSV, query));
        assertEquals(List.of(), List.copyOf(JSON.parseAny(written(RowFormat.JSON, query)).getAsArray()));
        assertEquals("", written(RowFormat.NDJSON, query));
    }

    @Test
    void theResultFormatsOfTheW3cAreReadBackAsTheyWere() {
        for (var format : List.of(RowFormat.SRJ, RowFormat.SRX)) {
            var lang = format == RowFormat.SRJ ? ResultSetLang.RS_JSON : ResultSetLang.RS_XML;
            byte[] bytes = written(format, LIGHTS).getBytes(StandardCharsets.UTF_8);
            RowSet back = RowSetReaderRegistry.getFactory(lang).create(lang).read(new ByteArrayInputStream(bytes), new Context());
            assertEquals(rows(LIGHTS).stream().toList(), back.stream().toList());
        }
    }

    @Test
    void theStreamIsFlushedOnceAndLeftOpen() {
        class Watched extends ByteArrayOutputStream {
            int flushes;
            boolean closed;

            @Override
            public void flush() {
                flushes++;
            }

            @Override
            public void close() {
                closed = true;
            }
        }
        for (RowFormat format : RowFormat.values()) {
            Watched out = new Watched();
            format.write(rows(LIGHTS), out);
            assertEquals(1, out.flushes, format.name());
            assertTrue(!out.closed && out.size() > 0, format.name());
        }
    }

    @Test
    void aFormatIsFoundByItsExtension() {
        assertEquals(Optional.of(RowFormat.CSV), RowFormat.forExtension("CSV"));
        assertEquals(Optional.empty(), RowFormat.forExtension("xlsx"));
        Stream.of(RowFormat.values()).forEach(f -> assertEquals(Optional.of(f), RowFormat.forExtension(f.extension())));
        assertEquals("text/csv; charset=utf-8; header=present", RowFormat.CSV.mediaType());
    }
}
