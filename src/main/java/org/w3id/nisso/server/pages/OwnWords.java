package org.w3id.nisso.server.pages;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.server.http.Visit;

/**
 * What a data set tells of itself at length. Immutable.
 *
 * @param making how it was made, by language: the descriptions of its {@code dcterms:provenance}
 * @param scope  what is in it and what is missing, by language: its {@code skos:scopeNote}
 */
record OwnWords(Map<String, String> making, Map<String, String> scope) {

    private static final String QUESTION = """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?kind ?text {
              { <%1$s> dcterms:provenance ?statement . ?statement dcterms:description ?text BIND ("making" AS ?kind) }
              UNION { <%1$s> skos:scopeNote ?text BIND ("scope" AS ?kind) }
            } ORDER BY ?kind ?text
            """;

    OwnWords {
        making = Map.copyOf(making);
        scope = Map.copyOf(scope);
    }

    /** Reads them; possibly empty. */
    static OwnWords of(Visit visit) {
        Map<String, Map<String, String>> texts = new TreeMap<>(Map.of("making", new TreeMap<>(), "scope", new TreeMap<>()));
        try (QueryExec exec = visit.link().query(QUESTION.formatted(visit.description().addresses().dataset()))) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                texts.get(row.get("kind").getLiteralLexicalForm())
                        .putIfAbsent(row.get("text").getLiteralLanguage(), row.get("text").getLiteralLexicalForm());
            }
        }
        return new OwnWords(texts.get("making"), texts.get("scope"));
    }

    /** The paragraphs in a language, else in English; none if there are none in either. */
    static List<String> paragraphs(Map<String, String> texts, String language) {
        String text = texts.getOrDefault(language, texts.getOrDefault("en", texts.getOrDefault("", "")));
        return Stream.of(text.split("\\R\\s*\\R")).map(String::strip).filter(paragraph -> !paragraph.isEmpty()).toList();
    }
}
