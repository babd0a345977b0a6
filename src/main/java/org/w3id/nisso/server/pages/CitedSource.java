package org.w3id.nisso.server.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.nisso.rdf.Terms;
import org.w3id.nisso.server.http.Visit;

/**
 * A source of the data, and how much rests on it. Immutable.
 *
 * @param address    its address
 * @param statements how many statements it supports
 * @param name       its name in the reader's language
 * @param from       who wrote or published it, as it is written; possibly empty
 * @param link       where it is on the web; possibly empty
 */
record CitedSource(String address, long statements, String name, String from, Optional<String> link) {

    private static final String COUNTS = """
            PREFIX nisso: <%s>
            SELECT ?source (COUNT(DISTINCT ?annotation) AS ?statements) {
              ?source a nisso:Source
              OPTIONAL { GRAPH <%s> { ?annotation nisso:source ?source } }
            } GROUP BY ?source
            """;
    private static final String DETAILS = """
            PREFIX nisso: <%s>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?source ?property ?value {
              ?source a nisso:Source ; ?property ?value
              FILTER (?property IN (dcterms:creator, dcterms:publisher, rdfs:seeAlso) && !isBlank(?value))
            } ORDER BY ?source ?property ?value
            """;

    /**
     * All sources of the visited generation, those on which most rests first.
     *
     * @param language the wanted language of the names
     */
    static List<CitedSource> of(Visit visit, String language) {
        Map<Node, Long> counts = new HashMap<>();
        read(visit, COUNTS.formatted(Terms.NAMESPACE, visit.description().addresses().provenanceGraph().getURI()), row ->
                counts.put(row.get("source"), ((Number) row.get("statements").getLiteralValue()).longValue()));
        Map<Node, Map<Node, List<Node>>> details = new HashMap<>();
        read(visit, DETAILS.formatted(Terms.NAMESPACE), row -> details.computeIfAbsent(row.get("source"), s -> new HashMap<>())
                .computeIfAbsent(row.get("property"), p -> new ArrayList<>()).add(row.get("value")));
        Set<Node> named = new HashSet<>(counts.keySet());
        details.values().forEach(ofOne -> ofOne.values().forEach(values -> values.stream().filter(Node::isURI).forEach(named::add)));
        Map<String, String> names = visit.entities().labels(named, language);
        return counts.keySet().stream().filter(Node::isURI)
                .map(source -> one(source, counts.get(source), details.getOrDefault(source, Map.of()), names))
                .sorted(Comparator.comparing(CitedSource::statements).reversed().thenComparing(CitedSource::name)).toList();
    }

    private static void read(Visit visit, String question, Consumer<Binding> reader) {
        try (QueryExec exec = visit.link().query(question)) {
            RowSet rows = exec.select();
            rows.forEachRemaining(reader);
        }
    }

    private static CitedSource one(Node source, long statements, Map<Node, List<Node>> details, Map<String, String> names) {
        List<String> people = new ArrayList<>();
        for (Property property : List.of(DCTerms.creator, DCTerms.publisher)) {
            details.getOrDefault(property.asNode(), List.of()).forEach(value -> people.add(value.isURI()
                    ? names.getOrDefault(value.getURI(), value.getURI()) : value.getLiteralLexicalForm()));
        }
        Optional<String> link = details.getOrDefault(RDFS.seeAlso.asNode(), List.of()).stream().filter(Node::isURI).map(Node::getURI).findFirst();
        return new CitedSource(source.getURI(), statements, names.getOrDefault(source.getURI(), source.getURI()),
                String.join(", ", people), link);
    }
}
