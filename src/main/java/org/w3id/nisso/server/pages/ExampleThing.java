package org.w3id.nisso.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.ThingPaths;
import org.w3id.nisso.server.http.Visit;

/**
 * A thing that a folder names as an example of what is in it ({@code void:exampleResource}). Immutable.
 *
 * @param address its address
 * @param labels  its labels by language
 */
record ExampleThing(String address, Map<String, String> labels) {

    private static final int MOST = 6;
    private static final String QUESTION = """
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT DISTINCT ?thing ?label { <%s> void:exampleResource ?thing . ?thing rdfs:label ?label } ORDER BY ?thing ?label
            """;

    ExampleThing {
        labels = Map.copyOf(labels);
    }

    /** The things of the visited generation, in order of their addresses; possibly none. */
    static List<ExampleThing> of(Visit visit) {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        try (QueryExec exec = visit.link().query(QUESTION.formatted(visit.description().addresses().dataset()))) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                Node thing = row.get("thing");
                if (visit.description().addresses().contains(thing)) {
                    found.computeIfAbsent(thing.getURI(), address -> new LinkedHashMap<>())
                            .putIfAbsent(row.get("label").getLiteralLanguage(), row.get("label").getLiteralLexicalForm());
                }
            }
        }
        List<ExampleThing> things = new ArrayList<>();
        found.forEach((address, labels) -> things.add(new ExampleThing(address, labels)));
        return things.stream().limit(MOST).toList();
    }

    /** A link to the page of the thing, which takes the chosen time along. */
    Html link(Visit visit, Choices choices) {
        String label = labels.getOrDefault(choices.language(), labels.getOrDefault("en", labels.values().iterator().next()));
        String path = ThingPaths.page(visit.description().addresses(), address);
        return Html.tag("span", Html.link(choices.along(path), label)).with("class", "way");
    }
}
