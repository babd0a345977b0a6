package org.w3id.nisso.server.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.catalog.Parameter;
import org.w3id.nisso.catalog.ParameterType;

/** A parameter of a canned query in the words of OpenAPI. */
final class OpenApiParameter {

    private static final Map<ParameterType, String> FORMATS = Map.of(ParameterType.IRI, "iri", ParameterType.DATE, "date");

    private OpenApiParameter() { }

    /**
     * The parameter.
     *
     * @param example a value that has an answer together with the examples of the others; null if none is known
     */
    static JsonObject of(Parameter parameter, @Nullable Node example) {
        JsonObject json = OpenApiText.parameter(parameter.name(), "query", description(parameter), parameter.mustBeGiven(),
                schema(parameter));
        if (example != null) {
            JsonValue value = value(parameter, example.isURI() ? example.getURI() : example.getLiteralLexicalForm());
            if (parameter.choices().isEmpty() || choices(parameter).contains(value)) {
                json.put("example", value);
            }
        }
        parameter.ofClass().filter(named -> !named.equals(OWL.Class.asNode())).ifPresent(named ->
                // An RFC 6570 template: the search finds the values while somebody types.
                json.put("x-enum-query", "/search?class=" + URLEncoder.encode(named.getURI(), StandardCharsets.UTF_8) + "{&q,limit}"));
        return json;
    }

    private static String description(Parameter parameter) {
        String help = parameter.help().isBlank() ? parameter.type().takes() : parameter.help();
        return parameter.label("en") + ": " + help;
    }

    private static JsonObject schema(Parameter parameter) {
        JsonObject schema = OpenApiText.type(type(parameter));
        if (FORMATS.containsKey(parameter.type())) {
            schema.put("format", FORMATS.get(parameter.type()));
        }
        parameter.defaultValue().ifPresent(value -> schema.put("default", value(parameter, value)));
        if (!parameter.choices().isEmpty()) {
            schema.put("enum", choices(parameter));
        }
        return schema;
    }

    private static JsonArray choices(Parameter parameter) {
        JsonArray choices = new JsonArray();
        parameter.choices().forEach(choice -> choices.add(value(parameter, choice)));
        return choices;
    }

    private static String type(Parameter parameter) {
        return switch (parameter.type()) {
            case INTEGER -> "integer";
            case NUMBER -> "number";
            default -> "string";
        };
    }

    private static JsonValue value(Parameter parameter, String text) {
        return switch (parameter.type()) {
            case INTEGER -> JsonNumber.value(new BigDecimal(new BigInteger(text.strip())));
            case NUMBER -> JsonNumber.value(new BigDecimal(text.strip()));
            default -> new JsonString(text);
        };
    }
}
