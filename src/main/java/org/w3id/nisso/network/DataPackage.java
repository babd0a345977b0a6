package org.w3id.nisso.network;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Describes tables as a Frictionless Tabular Data Package 1: the type and meaning of every column, keys, licence and source.
 * The second version of that standard reads it too. Safe for many threads.
 */
final class DataPackage {

    private static final String ADDRESS = "(?s)https?://\\S+";
    private static final String NAME_OF_LICENCE = "[-a-zA-Z0-9._]+";

    private DataPackage() { }

    /**
     * A file of a package.
     *
     * @param name       its name within the package: lower-case letters, digits, hyphens and underscores
     * @param path       the name of the file
     * @param columns    its columns
     * @param key        the column whose value every row has for itself
     * @param references columns whose values are keys of another file
     */
    record Resource(String name, String path, List<? extends Column<?>> columns, String key,
                            SortedMap<String, Resource> references) { }

    /**
     * Writes a description.
     *
     * @param about     what the tables are and where they come from
     * @param resources the tables
     * @param out       where to; left open
     * @throws IOException if it cannot be written
     */
    static void write(About about, List<Resource> resources, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            heading(about, json);
            json.writeArrayFieldStart("resources");
            for (Resource resource : resources) {
                write(resource, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void heading(About about, JsonGenerator json) throws IOException {
        json.writeStringField("profile", "tabular-data-package");
        json.writeStringField("name", about.name().toLowerCase(Locale.ROOT).replaceAll("[^-a-z0-9._]", "-"));
        json.writeStringField("title", about.title());
        json.writeStringField("description", about.description());
        if (about.dataVersion().isPresent()) {
            json.writeStringField("version", about.dataVersion().get());
        }
        json.writeArrayFieldStart("sources");
        object(Map.of("title", about.title(), "path", about.dataset()), json);
        json.writeEndArray();
        if (about.creator().isPresent()) {
            json.writeArrayFieldStart("contributors");
            object(Map.of("title", about.creator().get()), json);
            json.writeEndArray();
        }
        if (about.licence().isPresent()) {
            json.writeArrayFieldStart("licenses");
            object(licence(about.licence().get()), json);
            json.writeEndArray();
        }
    }

    /** A licence has an address or a short name; a longer name is its title. */
    private static Map<String, String> licence(String licence) {
        if (licence.matches(ADDRESS)) {
            return Map.of("path", licence);
        }
        return licence.matches(NAME_OF_LICENCE) ? Map.of("name", licence) : Map.of("name", "other", "title", licence);
    }

    private static void write(Resource resource, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("profile", "tabular-data-resource");
        json.writeStringField("name", resource.name());
        json.writeStringField("path", resource.path());
        json.writeStringField("format", "csv");
        json.writeStringField("mediatype", "text/csv");
        json.writeStringField("encoding", "utf-8");
        json.writeObjectFieldStart("schema");
        json.writeArrayFieldStart("fields");
        for (Column<?> column : resource.columns()) {
            object(Map.of("name", column.name(), "type", column.kind().tableSchema(), "description", column.description()), json);
        }
        json.writeEndArray();
        json.writeStringField("primaryKey", resource.key());
        references(resource, json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void references(Resource resource, JsonGenerator json) throws IOException {
        if (resource.references().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("foreignKeys");
        for (Map.Entry<String, Resource> reference : resource.references().entrySet()) {
            json.writeStartObject();
            json.writeStringField("fields", reference.getKey());
            json.writeObjectFieldStart("reference");
            json.writeStringField("resource", reference.getValue().name());
            json.writeStringField("fields", reference.getValue().key());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes texts by name, always in the same order. */
    private static void object(Map<String, String> members, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, String> member : new TreeMap<>(members).entrySet()) {
            json.writeStringField(member.getKey(), member.getValue());
        }
        json.writeEndObject();
    }
}
