package org.w3id.nisso.server.api;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Examples;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.server.http.Visit;

/** The server as an OpenAPI 3.1 document: a path for each canned query, and the other routes. */
final class OpenApi {

    private static final String LANGUAGE = "en";

    private OpenApi() { }

    /**
     * The document.
     *
     * @param base the beginning of all public addresses, with a slash at its end
     */
    static JsonObject of(Visit visit, String base) {
        Description description = visit.description();
        JsonObject document = new JsonObject();
        document.put("openapi", "3.1.0");
        document.put("info", info(visit, description));
        document.put("servers", OpenApiText.array(OpenApiText.object(Map.of("url", base.substring(0, base.length() - 1)))));
        document.put("externalDocs", OpenApiText.object(Map.of("url", base + "queries", "description", "The catalogue as pages")));
        document.put("tags", tags(visit));
        // Said outright, because linters take silence for an oversight: no key is needed.
        document.put("security", new JsonArray());
        document.put("paths", paths(visit));
        document.put("components", OpenApiComponents.all());
        return document;
    }

    private static JsonObject info(Visit visit, Description description) {
        JsonObject info = new JsonObject();
        info.put("title", description.title(LANGUAGE));
        info.put("version", visit.generation().manifest().dataVersion());
        info.put("summary", "Canned queries, linked data and exports of a graph");
        info.put("description", description.description(LANGUAGE).map(text -> text + "\n\n").orElse("")
                + "The version is that of the data. Nothing can be changed, no key is needed, and every answer may be asked for from"
                + " any web page. A value that names a thing is its address, key, name in any language of the data, or Wikidata id.");
        if (!description.licence().isEmpty()) {
            JsonObject licence = new JsonObject();
            licence.put("name", description.licence());
            if (description.licence().startsWith("http")) {
                licence.put("url", description.licence());
            }
            info.put("license", licence);
        }
        return info;
    }

    private static JsonArray tags(Visit visit) {
        TreeSet<String> names = new TreeSet<>(List.of(OpenApiRoutes.TAG));
        visit.catalogue().queries().forEach(query -> names.addAll(query.header().tags()));
        JsonArray tags = new JsonArray();
        names.forEach(name -> tags.add(OpenApiText.object(Map.of("name", name))));
        return tags;
    }

    private static JsonObject paths(Visit visit) {
        Map<String, Map<String, Node>> examples = Examples.values(visit.link(), visit.description().addresses());
        JsonObject paths = new JsonObject();
        for (CannedQuery query : visit.catalogue().queries()) {
            JsonObject item = new JsonObject();
            item.put("get", OpenApiQuery.of(query, examples.getOrDefault(query.name(), Map.of())));
            paths.put("/queries/" + query.name() + ".{format}", item);
        }
        OpenApiRoutes.addTo(paths);
        return paths;
    }
}
