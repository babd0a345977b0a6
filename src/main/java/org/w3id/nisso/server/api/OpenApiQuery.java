package org.w3id.nisso.server.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Narrowing;

/** A canned query as an operation of OpenAPI. */
final class OpenApiQuery {

    private OpenApiQuery() { }

    /**
     * The operation.
     *
     * @param examples values of parameters that together have an answer, by the name of the parameter
     */
    static JsonObject of(CannedQuery query, Map<String, Node> examples) {
        JsonObject operation = new JsonObject();
        operation.put("operationId", query.name());
        operation.put("summary", query.header().summary());
        operation.put("description", query.header().description());
        operation.put("tags", OpenApiText.texts(query.header().tags()));
        JsonArray parameters = OpenApiText.array(format(query));
        query.parameters().forEach(parameter -> parameters.add(OpenApiParameter.of(parameter, examples.get(parameter.name()))));
        addCommon(query, parameters);
        operation.put("parameters", parameters);
        operation.put("responses", responses(query));
        return operation;
    }

    private static JsonObject format(CannedQuery query) {
        List<String> names = Offer.of(query).stream().map(Offer::name).distinct().toList();
        JsonObject schema = OpenApiText.type("string");
        schema.put("enum", OpenApiText.texts(names));
        JsonObject parameter = OpenApiText.parameter("format", "path", "The form of the answer", true, schema);
        parameter.put("example", names.get(0));
        return parameter;
    }

    /** What every query of its kind takes, unless it has a parameter of this name itself. */
    private static void addCommon(CannedQuery query, JsonArray parameters) {
        if (Narrowing.isOffered(query)) {
            parameters.add(OpenApiText.reference("parameters", Narrowing.AT));
        }
        if (!query.answersGraph()) {
            List.of(Paging.PAGE, Paging.SIZE).stream().filter(name -> query.parameter(name).isEmpty())
                    .forEach(name -> parameters.add(OpenApiText.reference("parameters", name)));
        }
    }

    private static JsonObject responses(CannedQuery query) {
        JsonObject answer = new JsonObject();
        answer.put("description", "The answer");
        answer.put("headers", OpenApiComponents.headersOf(query));
        JsonObject content = new JsonObject();
        Offer.of(query).forEach(offer -> {
            if (!content.hasKey(offer.bareMediaType())) {
                content.put(offer.bareMediaType(), media(query, offer));
            }
        });
        answer.put("content", content);
        return OpenApiComponents.responses("200", answer, Stream.of(OpenApiComponents.UNCHANGED, "400", "404", "503"));
    }

    private static JsonObject media(CannedQuery query, Offer offer) {
        JsonObject media = new JsonObject();
        if (offer.name().equals("json")) {
            media.put("schema", query.answersGraph() ? new JsonObject() : rows(query));
        } else if (offer.bareMediaType().contains("json")) {
            media.put("schema", new JsonObject());
        } else if (!offer.bareMediaType().contains("zip")) {
            media.put("schema", OpenApiText.type("string"));
        }
        return media;
    }

    /** The flat objects, beside which files for programs of the same media type may stand, such as that for Cytoscape. */
    private static JsonObject rows(CannedQuery query) {
        JsonObject cells = new JsonObject();
        query.columns().forEach(column -> {
            JsonObject cell = new JsonObject();
            cell.put("type", OpenApiText.texts(List.of("string", "number", "boolean", "null")));
            cells.put(column, cell);
        });
        JsonObject row = OpenApiText.type("object");
        row.put("properties", cells);
        row.put("required", OpenApiText.texts(query.columns()));
        JsonObject rows = OpenApiText.type("array");
        rows.put("items", row);
        JsonObject either = new JsonObject();
        either.put("anyOf", OpenApiText.array(rows, OpenApiText.type("object")));
        return either;
    }
}
