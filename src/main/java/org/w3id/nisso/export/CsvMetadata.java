package org.w3id.nisso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.sparql.exec.RowSet;

/**
 * What a CSV file holds, as W3C CSVW says it ("Metadata Vocabulary for Tabular Data", 2015): a table description with the
 * columns and their datatypes, so that R and Python get numbers, days and addresses rather than text. Immutable.
 *
 * @param address     the absolute address of the CSV file
 * @param titles      titles by language tag; possibly none
 * @param description what the table is, in English; possibly empty
 * @param licence     the address of the licence; possibly empty
 * @param version     the data version
 * @param columns     the columns, in the order of the file
 */
public record CsvMetadata(String address, Map<String, String> titles, String description, String licence, String version,
                          List<CsvColumn> columns) {

    /** Its name on the wire. */
    public static final String EXTENSION = "csv-metadata.json";
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/csvm+json";

    public CsvMetadata {
        titles = Map.copyOf(titles);
        columns = List.copyOf(columns);
    }

    /** The description of a table whose rows are these. All rows are read, so that no later row can belie a datatype. */
    public static CsvMetadata of(String address, Map<String, String> titles, String description, String licence, String version,
            RowSet rows) {
        return new CsvMetadata(address, titles, description, licence, version, CsvColumn.of(rows));
    }

    /**
     * Writes it as JSON in UTF-8.
     *
     * @param out where to; flushed, left open
     * @throws org.apache.jena.atlas.RuntimeIOException if it cannot be written
     */
    public void write(OutputStream out) {
        try {
            out.write((json() + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            IO.exception(e);
        }
    }

    private JsonObject json() {
        JsonObject json = new JsonObject();
        json.put("@context", "http://www.w3.org/ns/csvw");
        json.put("@type", "Table");
        json.put("url", address);
        // Titles of a table are annotations; as a natural language property CSVW has "titles" for columns only.
        JsonArray title = new JsonArray();
        new TreeMap<>(titles).forEach((language, text) -> title.add(literal(text, language)));
        json.put("dc:title", title);
        if (!description.isEmpty()) {
            json.put("dc:description", literal(description, "en"));
        }
        if (!licence.isEmpty()) {
            JsonObject link = new JsonObject();
            link.put("@id", licence);
            json.put("dc:license", link);
        }
        json.put("schema:version", version);
        JsonArray described = new JsonArray();
        columns.forEach(column -> described.add(column.json()));
        JsonObject schema = new JsonObject();
        schema.put("columns", described);
        json.put("tableSchema", schema);
        return json;
    }

    private static JsonObject literal(String text, String language) {
        JsonObject literal = new JsonObject();
        literal.put("@value", text);
        if (!language.isEmpty()) {
            literal.put("@language", language);
        }
        return literal;
    }
}
