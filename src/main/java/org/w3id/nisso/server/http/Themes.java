package org.w3id.nisso.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Catalogue;

/**
 * The themes of the canned queries. The first tag of a query is its theme; what a theme is called in each language, a folder may say
 * of its data set: {@code dcat:theme [ dcterms:identifier "TAG" ; skos:prefLabel "..."@en , "..."@ja ]}. Immutable.
 *
 * @param labels the names by language, by the tag
 */
public record Themes(Map<String, Map<String, String>> labels) {

    private static final String QUESTION = """
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?tag ?label { <%s> dcat:theme ?theme . ?theme dcterms:identifier ?tag ; skos:prefLabel ?label } ORDER BY ?tag ?label
            """;

    public Themes {
        labels = Map.copyOf(labels);
    }

    /** Reads the themes that the data name; possibly none. */
    public static Themes of(Visit visit) {
        Map<String, Map<String, String>> labels = new TreeMap<>();
        try (QueryExec exec = visit.link().query(QUESTION.formatted(visit.description().addresses().dataset()))) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                Node label = row.get("label");
                labels.computeIfAbsent(row.get("tag").getLiteralLexicalForm(), tag -> new TreeMap<>())
                        .putIfAbsent(label.getLiteralLanguage(), label.getLiteralLexicalForm());
            }
        }
        return new Themes(labels);
    }

    /**
     * The queries of a catalogue by theme.
     *
     * @param language the wanted language of the names; English, or else the tag itself, for a theme that has none in it
     * @param others   the name of the last theme, with the queries that have no tag
     * @return the names of the themes in order of their tags, each with its queries in order of name
     */
    public Map<String, List<CannedQuery>> of(Catalogue catalogue, String language, String others) {
        Map<String, List<CannedQuery>> byTag = new TreeMap<>(catalogue.queries().stream().collect(Collectors.groupingBy(Themes::tag)));
        List<CannedQuery> untagged = byTag.remove("");
        Map<String, List<CannedQuery>> byName = new LinkedHashMap<>();
        byTag.forEach((tag, queries) -> byName.put(name(tag, language), queries));
        if (untagged != null) {
            byName.put(others, untagged);
        }
        return byName;
    }

    private static String tag(CannedQuery query) {
        return query.header().tags().stream().map(String::strip).findFirst().orElse("");
    }

    private String name(String tag, String language) {
        Map<String, String> names = labels.getOrDefault(tag, Map.of());
        return names.getOrDefault(language, names.getOrDefault("en", capitalised(tag)));
    }

    private static String capitalised(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }
}
