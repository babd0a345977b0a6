package org.w3id.nisso.network;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.w3id.nisso.network.Fields.Field;

/** The JSON of Cytoscape.js, which Cytoscape reads too: elements with flat data, numbers and booleans native. */
final class CytoscapeJson {

    private CytoscapeJson() { }

    static void write(Network network, OutputStream out) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("format_version", "1.0");
        json.writeObjectFieldStart("data");
        json.writeStringField("name", network.about().title());
        json.writeStringField("description", network.about().description());
        json.writeEndObject();
        json.writeObjectFieldStart("elements");
        nodes(network, json);
        edges(network, json);
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private static void nodes(Network network, JsonGenerator json) throws IOException {
        List<Field<Vertex>> fields = Fields.ofNodes(network);
        json.writeArrayFieldStart("nodes");
        for (Vertex vertex : network.vertices()) {
            start(json, vertex.id());
            json.writeStringField("name", vertex.label());
            end(json, vertex, fields);
        }
        json.writeEndArray();
    }

    private static void edges(Network network, JsonGenerator json) throws IOException {
        List<Field<Tie>> fields = Fields.ofTies(network);
        json.writeArrayFieldStart("edges");
        for (Tie tie : network.ties()) {
            start(json, tie.id());
            json.writeStringField("source", tie.source());
            json.writeStringField("target", tie.target());
            json.writeStringField("interaction", tie.kind());
            json.writeStringField("name", tie.label());
            end(json, tie, fields);
        }
        json.writeEndArray();
    }

    private static void start(JsonGenerator json, String id) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeStringField("id", id);
    }

    private static <T> void end(JsonGenerator json, T item, List<Field<T>> fields) throws IOException {
        for (Field<T> field : fields) {
            Optional<String> value = field.value().apply(item);
            if (value.isPresent()) {
                json.writeFieldName(field.name());
                write(json, value.get(), field.type());
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String value, Attribute.Type type) throws IOException {
        switch (type) {
            case TEXT -> json.writeString(value);
            case INTEGER -> json.writeNumber(Integer.parseInt(value));
            case NUMBER -> json.writeNumber(Double.parseDouble(value));
            case BOOLEAN -> json.writeBoolean(Boolean.parseBoolean(value));
        }
    }
}
