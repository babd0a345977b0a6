package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.catalog.Hit;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.ThingPaths;
import org.w3id.nisso.server.http.Visit;
import org.w3id.nisso.server.http.Words;

/**
 * What a search found, as JSON and as a page.
 *
 * @param hits       the things, best first
 * @param classNames the names of their classes by address
 * @param addresses  how the things are addressed
 * @param choices    what the reader has chosen
 */
record Found(List<Hit> hits, Map<String, String> classNames, AddressSpace addresses, Choices choices) {

    static Found of(List<Hit> hits, Visit visit, Choices choices) {
        Map<String, String> classNames = visit.entities().labels(hits.stream().flatMap(hit -> hit.classIri().stream())
                .map(NodeFactory::createURI).collect(Collectors.toSet()), choices.language());
        return new Found(hits, classNames, visit.description().addresses(), choices);
    }

    /** One object for each thing, best first. */
    JsonObject json(String query) {
        JsonArray results = new JsonArray();
        hits.forEach(hit -> results.add(json(hit)));
        JsonObject json = new JsonObject();
        json.put("query", query);
        json.put("results", results);
        return json;
    }

    private JsonObject json(Hit hit) {
        JsonObject labels = new JsonObject();
        hit.labels().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(label -> labels.put(label.getKey().isEmpty() ? "@none" : label.getKey(), label.getValue()));
        JsonObject json = new JsonObject();
        json.put("id", hit.iri());
        json.put("key", addresses.shorten(hit.iri()));
        json.put("label", hit.label(choices.language()));
        json.put("labels", labels);
        json.put("matched", hit.matched());
        hit.classIri().ifPresent(iri -> {
            json.put("class", iri);
            json.put("classLabel", className(iri));
        });
        json.put("page", ThingPaths.page(addresses, hit.iri()));
        return json;
    }

    private String className(String iri) {
        return classNames.getOrDefault(iri, iri);
    }

    /** The page with its form, and what was found if something was looked for. */
    Page page(@Nullable String query, String className, int most) {
        List<Html> body = new ArrayList<>();
        body.add(form(Optional.ofNullable(query).orElse(""), className, most));
        if (query != null) {
            body.add(tag("p", hits.isEmpty() ? words().get("foundNothing")
                    : words().get(hits.size() == most ? "foundAtLeast" : "found", hits.size())));
            body.add(tag("ul", Html.all(hits.stream().map(this::line).toList())));
        }
        return new Page(choices, words().get("searchTitle"), body);
    }

    private Words words() {
        return choices.words(Found.class);
    }

    private Html form(String query, String className, int most) {
        return tag("form",
                tag("label", words().get("searchName")).with("for", SearchServlet.QUERY),
                tag("input").with("id", SearchServlet.QUERY).with("name", SearchServlet.QUERY).with("type", "search")
                        .with("value", Texts.printable(query)),
                tag("label", words().get("searchClass")).with("for", SearchServlet.CLASS),
                tag("input").with("id", SearchServlet.CLASS).with("name", SearchServlet.CLASS)
                        .with("value", Texts.printable(className)),
                tag("input").with("type", "hidden").with("name", SearchServlet.LIMIT).with("value", String.valueOf(most)),
                tag("button", words().get("searchButton")).with("type", "submit")).with("action", SearchServlet.PATH).with("method", "get")
                .with("role", "search");
    }

    private Html line(Hit hit) {
        List<Html> parts = new ArrayList<>();
        String shown = hit.label(choices.language());
        parts.add(link(ThingPaths.page(addresses, hit.iri()), shown));
        hit.classIri().ifPresent(iri -> parts.add(text(", " + className(iri))));
        if (!hit.matched().equals(shown)) {
            parts.add(text(" (“" + hit.matched() + "”)"));
        }
        return tag("li", Html.all(parts));
    }
}
