package org.w3id.nisso.server.api;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/** One route in the making. For one thread. */
final class OpenApiRoute {

    private final JsonObject operation = new JsonObject();
    private final JsonArray parameters = new JsonArray();
    private final JsonObject content = new JsonObject();
    private String[] problems = {};
    private boolean redirects;
    private boolean kept;

    OpenApiRoute(String id, String summary) {
        operation.put("operationId", id);
        operation.put("summary", summary);
        operation.put("tags", OpenApiText.texts(List.of(OpenApiRoutes.TAG)));
    }

    OpenApiRoute query(String name, String description, boolean required) {
        parameters.add(OpenApiText.parameter(name, "query", description, required, OpenApiText.type("string")));
        return this;
    }

    /** A part of the path, with the values that it takes; any value if there are none. */
    OpenApiRoute path(String name, String description, JsonArray values) {
        JsonObject schema = OpenApiText.type("string");
        if (!values.isEmpty()) {
            schema.put("enum", values);
        }
        parameters.add(OpenApiText.parameter(name, "path", description, true, schema));
        return this;
    }

    /** The parts of the path that name a thing. */
    OpenApiRoute thing() {
        return path("class", "The class of the thing, as in its address", new JsonArray())
                .path("key", "The key of the thing, as in its address", new JsonArray());
    }

    OpenApiRoute answering(String... mediaTypes) {
        Stream.of(mediaTypes).forEach(type -> {
            JsonObject media = new JsonObject();
            if (!type.contains("json") && !type.contains("zip")) {
                media.put("schema", OpenApiText.type("string"));
            }
            content.put(type, media);
        });
        return this;
    }

    /** The answer has an entity tag, so that a client may keep it and ask whether it has changed. */
    OpenApiRoute kept() {
        kept = true;
        return this;
    }

    OpenApiRoute redirecting() {
        redirects = true;
        return this;
    }

    OpenApiRoute failing(String... statuses) {
        problems = statuses.clone();
        return this;
    }

    void addTo(JsonObject paths, String path) {
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put("responses", responses());
        JsonObject item = new JsonObject();
        item.put("get", operation);
        paths.put(path, item);
    }

    private JsonObject responses() {
        JsonObject answer = new JsonObject();
        answer.put("description", redirects ? "It stands elsewhere" : "The answer");
        if (kept) {
            answer.put("headers", OpenApiComponents.headers());
        }
        if (!redirects) {
            answer.put("content", content);
        }
        Stream<String> others = Stream.concat(kept ? Stream.of(OpenApiComponents.UNCHANGED) : Stream.of(), Stream.of(problems));
        return OpenApiComponents.responses(redirects ? "303" : "200", answer, others);
    }
}
