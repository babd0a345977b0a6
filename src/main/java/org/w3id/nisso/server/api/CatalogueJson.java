package org.w3id.nisso.server.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.catalog.Parameter;

/** The catalogue for programs. */
final class CatalogueJson {

    private CatalogueJson() { }

    /** All queries with their parameters and the addresses of their answers. */
    static JsonObject of(Catalogue catalogue) {
        JsonArray queries = new JsonArray();
        catalogue.queries().forEach(query -> queries.add(of(query)));
        JsonObject json = new JsonObject();
        json.put("queries", queries);
        return json;
    }

    private static JsonObject of(CannedQuery query) {
        JsonObject json = new JsonObject();
        json.put("name", query.name());
        json.put("link", Addresses.of(query));
        json.put("titles", texts(withEnglish(query)));
        json.put("description", query.header().description());
        json.put("descriptions", texts(new TreeMap<>(query.header().descriptions())));
        json.put("tags", texts(query.header().tags()));
        JsonArray parameters = new JsonArray();
        query.parameters().forEach(parameter -> parameters.add(of(parameter)));
        json.put("parameters", parameters);
        json.put("columns", texts(query.columns()));
        JsonObject formats = new JsonObject();
        Offer.of(query).forEach(offer -> formats.put(offer.name(), Addresses.of(query, offer)));
        json.put("formats", formats);
        return json;
    }

    private static Map<String, String> withEnglish(CannedQuery query) {
        Map<String, String> titles = new TreeMap<>(query.header().titles());
        titles.putIfAbsent("en", query.header().summary());
        return titles;
    }

    private static JsonObject of(Parameter parameter) {
        JsonObject json = new JsonObject();
        json.put("name", parameter.name());
        json.put("takes", parameter.type().takes());
        json.put("required", parameter.mustBeGiven());
        json.put("labels", texts(new TreeMap<>(parameter.labels())));
        json.put("help", parameter.help());
        json.put("helps", texts(new TreeMap<>(parameter.helps())));
        parameter.ofClass().ifPresent(node -> json.put("class", node.getURI()));
        parameter.defaultValue().ifPresent(value -> json.put("default", value));
        if (!parameter.choices().isEmpty()) {
            json.put("choices", texts(parameter.choices()));
        }
        return json;
    }

    private static JsonObject texts(Map<String, String> texts) {
        JsonObject json = new JsonObject();
        texts.forEach((key, value) -> json.put(key, value));
        return json;
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray json = new JsonArray();
        texts.forEach(json::add);
        return json;
    }
}
