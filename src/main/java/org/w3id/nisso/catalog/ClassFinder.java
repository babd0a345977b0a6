package org.w3id.nisso.catalog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.nisso.report.Nearest;

/** Finds the class of the ontology that somebody means: by address, local name, name with prefix, or label. */
final class ClassFinder {

    private static final int MOST_SUGGESTIONS = 3;
    private static final Query CLASSES = Rows.question(
            "SELECT ?class ?label { ?class a owl:Class FILTER isIRI(?class) OPTIONAL { ?class rdfs:label ?label } }"
            + " ORDER BY ?class ?label");

    private final RDFLink link;
    private final PrefixMapping prefixes;

    ClassFinder(RDFLink link, PrefixMapping prefixes) {
        this.link = link;
        this.prefixes = prefixes;
    }

    /**
     * The class that a text means, whatever its case.
     *
     * @throws Refusal of no parameter, if it means none or several
     */
    Node find(String text) throws Refusal {
        Map<Node, Set<String>> namesOf = namesOfClasses();
        String wanted = Folded.of(text);
        List<Node> found = namesOf.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(name -> Folded.of(name).equals(wanted)))
                .map(Map.Entry::getKey).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            Map<String, String> oneSpelling = new LinkedHashMap<>();
            namesOf.values().forEach(names -> names.forEach(name -> oneSpelling.putIfAbsent(Folded.of(name), name)));
            List<String> nearest = Nearest.to(text.strip(), oneSpelling.values(), MOST_SUGGESTIONS);
            throw Refusal.badValue(Wording.sentences("no class is called " + Wording.quoted(text) + ".",
                    Nearest.question(nearest)), nearest);
        }
        List<String> candidates = found.stream().map(Node::getURI).toList();
        throw Refusal.badValue(Wording.quoted(text) + " could be " + String.join(" or ", candidates)
                + ". Give the address.", candidates);
    }

    // An ontology is small: all its classes are read, and compared here.
    private Map<Node, Set<String>> namesOfClasses() {
        Map<Node, Set<String>> names = new LinkedHashMap<>();
        for (Binding row : Rows.of(link, CLASSES, Map.of())) {
            Node type = row.get("class");
            Set<String> own = names.computeIfAbsent(type, t -> new LinkedHashSet<>(
                    List.of(type.getURI(), localName(type.getURI()), prefixes.shortForm(type.getURI()))));
            if (row.contains("label")) {
                own.add(row.get("label").getLiteralLexicalForm());
            }
        }
        return names;
    }

    private static String localName(String iri) {
        return iri.substring(1 + Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')));
    }
}
