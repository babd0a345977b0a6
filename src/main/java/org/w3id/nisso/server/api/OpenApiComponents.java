package org.w3id.nisso.server.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Narrowing;

/** What the operations of the OpenAPI document share. */
final class OpenApiComponents {

    /** The status of the response that the client has the answer. */
    static final String UNCHANGED = "304";

    private static final String TOTAL = "X-Total-Count";
    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "ETag", "Changes when the answer changes; send it back as If-None-Match",
            "Link", "Where the answer is found for good (cite-as), its other forms (alternate), and other pages (first, prev, next, last)",
            "X-Data-Version", "The version of the data from which the answer was made",
            TOTAL, "How many rows the whole answer has"));
    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "A parameter cannot be used; the problem names it and what was probably meant",
            "404", "There is nothing at this address, or no such form",
            "503", "The query took too long, and no part of its answer is given"));

    private OpenApiComponents() { }

    /** All of them. */
    static JsonObject all() {
        JsonObject components = new JsonObject();
        JsonObject schemas = new JsonObject();
        schemas.put("Problem", problem());
        components.put("schemas", schemas);
        components.put("parameters", parameters());
        JsonObject headers = new JsonObject();
        HEADERS.forEach((name, description) -> {
            JsonObject header = OpenApiText.object(Map.of("description", description));
            header.put("schema", OpenApiText.type(name.equals(TOTAL) ? "integer" : "string"));
            headers.put(name, header);
        });
        components.put("headers", headers);
        JsonObject responses = new JsonObject();
        responses.put(UNCHANGED, OpenApiText.object(Map.of("description", "The client has this very answer")));
        PROBLEMS.forEach((status, description) -> responses.put(status, problem(description)));
        components.put("responses", responses);
        return components;
    }

    /** The headers of an answer to a canned query. */
    static JsonObject headersOf(CannedQuery query) {
        return headers(HEADERS.keySet().stream().filter(name -> !query.answersGraph() || !name.equals(TOTAL)));
    }

    /** The headers of every answer that may be kept. */
    static JsonObject headers() {
        return headers(Stream.of("ETag", "X-Data-Version"));
    }

    private static JsonObject headers(Stream<String> names) {
        JsonObject headers = new JsonObject();
        names.forEach(name -> headers.put(name, OpenApiText.reference("headers", name)));
        return headers;
    }

    /** Responses: the answer under its status, and others by theirs. */
    static JsonObject responses(String status, JsonObject answer, Stream<String> others) {
        JsonObject responses = new JsonObject();
        responses.put(status, answer);
        others.forEach(other -> responses.put(other, OpenApiText.reference("responses", other)));
        return responses;
    }

    private static JsonObject parameters() {
        JsonObject day = OpenApiText.object(Map.of("type", "string", "format", "date"));
        JsonObject number = OpenApiText.type("integer");
        number.put("minimum", 1);
        JsonObject parameters = new JsonObject();
        parameters.put(Narrowing.AT, OpenApiText.parameter(Narrowing.AT, "query", "Only what held on this day", false, day));
        parameters.put(Paging.PAGE, OpenApiText.parameter(Paging.PAGE, "query",
                "The number of the page, from 1; for answers in rows", false, number));
        parameters.put(Paging.SIZE, OpenApiText.parameter(Paging.SIZE, "query",
                "How many rows a page has; for answers in rows", false, number));
        return parameters;
    }

    private static JsonObject problem(String description) {
        JsonObject media = new JsonObject();
        media.put("schema", OpenApiText.reference("schemas", "Problem"));
        JsonObject content = new JsonObject();
        content.put("application/problem+json", media);
        JsonObject response = OpenApiText.object(Map.of("description", description));
        response.put("content", content);
        return response;
    }

    /** RFC 9457, with the two members that we add. */
    private static JsonObject problem() {
        JsonObject properties = new JsonObject();
        properties.put("type", OpenApiText.object(Map.of("type", "string", "format", "uri")));
        properties.put("title", OpenApiText.type("string"));
        properties.put("status", OpenApiText.type("integer"));
        properties.put("detail", OpenApiText.type("string"));
        properties.put("parameter", OpenApiText.type("string"));
        JsonObject candidates = OpenApiText.type("array");
        candidates.put("items", OpenApiText.type("string"));
        properties.put("candidates", candidates);
        JsonObject schema = OpenApiText.type("object");
        schema.put("properties", properties);
        schema.put("required", OpenApiText.texts(List.of("type", "title", "status", "detail")));
        return schema;
    }
}
