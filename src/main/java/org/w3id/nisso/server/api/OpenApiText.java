package org.w3id.nisso.server.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;

/** Small pieces of JSON of which the OpenAPI document is made. */
final class OpenApiText {

    private OpenApiText() { }

    /** An object of texts, sorted by name. */
    static JsonObject object(Map<String, String> texts) {
        JsonObject object = new JsonObject();
        new TreeMap<>(texts).forEach((name, text) -> object.put(name, text));
        return object;
    }

    static JsonArray array(JsonValue... values) {
        JsonArray array = new JsonArray();
        List.of(values).forEach(array::add);
        return array;
    }

    static JsonArray texts(List<String> texts) {
        return array(texts.stream().map(JsonString::new).toArray(JsonValue[]::new));
    }

    /** A reference to something among the components. */
    static JsonObject reference(String kind, String name) {
        return object(Map.of("$ref", "#/components/" + kind + "/" + name));
    }

    /** A schema of one type. */
    static JsonObject type(String type) {
        return object(Map.of("type", type));
    }

    /** A parameter without its schema's further keywords. */
    static JsonObject parameter(String name, String in, String description, boolean required, JsonObject schema) {
        JsonObject parameter = new JsonObject();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("description", description);
        parameter.put("required", required);
        parameter.put("schema", schema);
        return parameter;
    }
}
