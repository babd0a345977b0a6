package org.w3id.nisso.server.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.nisso.catalog.Rows;
import org.w3id.nisso.network.Network;

/**
 * The classes of the nodes of a network, the one with the most nodes first. Immutable.
 *
 * @param labels what each class is called, by its local name
 * @param counts how many nodes are of it
 */
record ClassNames(Map<String, String> labels, Map<String, Integer> counts) {

    private static final Query LABELS = Rows.question(
            "SELECT ?class ?label { ?class a owl:Class ; rdfs:label ?label FILTER(isIRI(?class)) } ORDER BY ?class ?label");

    ClassNames {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        counts = Map.copyOf(counts);
    }

    /** The classes in a network, with their labels in a language, else in English. */
    static ClassNames of(Network network, RDFLink link, String language) {
        Map<String, Integer> counts = new HashMap<>();
        network.vertices().forEach(vertex -> vertex.type().ifPresent(type -> counts.merge(type, 1, Integer::sum)));
        Map<String, Map<String, String>> known = new HashMap<>();
        for (Binding row : Rows.of(link, LABELS, Map.of())) {
            known.computeIfAbsent(localName(row.get("class").getURI()), k -> new HashMap<>())
                    .putIfAbsent(row.get("label").getLiteralLanguage(), row.get("label").getLiteralLexicalForm());
        }
        List<String> types = new ArrayList<>(counts.keySet());
        types.sort(Comparator.comparing((String type) -> -counts.get(type)).thenComparing(Comparator.naturalOrder()));
        Map<String, String> labels = new LinkedHashMap<>();
        types.forEach(type -> {
            Map<String, String> texts = known.getOrDefault(type, Map.of());
            labels.put(type, texts.getOrDefault(language, texts.getOrDefault("en", type)));
        });
        return new ClassNames(labels, counts);
    }

    private static String localName(String iri) {
        return iri.substring(1 + Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')));
    }

    /** The classes in order. */
    List<String> all() {
        return List.copyOf(labels.keySet());
    }
}
