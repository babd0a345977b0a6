package org.w3id.nisso.server.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.ParameterType;
import org.w3id.nisso.rdf.DateWords;
import org.w3id.nisso.server.http.Questions;
import org.w3id.nisso.server.http.Visit;
import org.w3id.nisso.server.http.Words;

/**
 * With which values each query is asked by a click, in words: its defaults, and examples of what must be given. Immutable.
 *
 * @param values   the terms by the name of the query and that of the parameter, in order
 * @param names    the names of those that are things, by their addresses
 * @param language the language of the words
 */
record AskedValues(Map<String, Map<String, Node>> values, Map<String, String> names, String language) {

    /** Gathers those of all queries; their names are asked for together. */
    static AskedValues of(Visit visit, Questions questions, String language) {
        Map<String, Map<String, Node>> values = new HashMap<>();
        Set<Node> things = new HashSet<>();
        for (CannedQuery query : visit.catalogue().queries()) {
            Map<String, Node> ofQuery = new LinkedHashMap<>();
            Map<String, Node> examples = questions.values().getOrDefault(query.name(), Map.of());
            query.parameters().forEach(parameter -> {
                if (parameter.mustBeGiven() && examples.containsKey(parameter.name())) {
                    ofQuery.put(parameter.name(), examples.get(parameter.name()));
                }
                parameter.defaultValue().ifPresent(text -> ofQuery.put(parameter.name(), parameter.type() == ParameterType.IRI
                        ? NodeFactory.createURI(text) : parameter.type().term(text, parameter.language()).orElseThrow()));
            });
            values.put(query.name(), ofQuery);
            ofQuery.values().stream().filter(Node::isURI).forEach(things::add);
        }
        return new AskedValues(values, visit.entities().labels(things, language), language);
    }

    /** The values of a query, each with the label of its parameter; empty if it is asked with none. */
    String of(CannedQuery query, Words words) {
        Map<String, Node> ofQuery = values.getOrDefault(query.name(), Map.of());
        return query.parameters().stream().filter(parameter -> ofQuery.containsKey(parameter.name()))
                .map(parameter -> words.get("nameAndValue", parameter.label(language), text(ofQuery.get(parameter.name()))))
                .collect(Collectors.joining(words.get("between")));
    }

    private String text(Node value) {
        return value.isURI() ? names.getOrDefault(value.getURI(), value.getURI())
                : DateWords.of(value, language).map(DateWords::text).orElseGet(value::getLiteralLexicalForm);
    }
}
