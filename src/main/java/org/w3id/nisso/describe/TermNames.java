package org.w3id.nisso.describe;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;

/** What terms are called, as far as a graph tells. Safe for many threads, as far as the graph is. */
public final class TermNames {

    private final Graph graph;

    TermNames(Graph graph) {
        this.graph = graph;
    }

    /**
     * A name.
     *
     * @param text     the name
     * @param language its language tag; empty if it has none
     */
    public record Name(String text, String language) { }

    /** All labels of a term, by language; of several in one language the first in the order of the alphabet. */
    public Map<String, String> all(Node term) {
        Map<String, String> labels = new TreeMap<>();
        List<Node> texts = graph.find(term, RDFS.label.asNode(), Node.ANY).mapWith(triple -> triple.getObject())
                .filterKeep(Node::isLiteral).toList();
        texts.stream().sorted(Comparator.comparing(Node::getLiteralLexicalForm))
                .forEach(text -> labels.putIfAbsent(text.getLiteralLanguage(), text.getLiteralLexicalForm()));
        return labels;
    }

    /** The label of a term in a language, else in English, else without a language, else in any; else its local name. */
    public Name best(Node term, String language) {
        Map<String, String> labels = all(term);
        for (String wanted : List.of(language, "en", "")) {
            String label = labels.get(wanted);
            if (label != null) {
                return new Name(label, wanted);
            }
        }
        return labels.entrySet().stream().findFirst().map(label -> new Name(label.getValue(), label.getKey()))
                .orElseGet(() -> new Name(localName(term), ""));
    }

    private static String localName(Node term) {
        String iri = term.getURI();
        String local = iri.substring(1 + Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')));
        return local.isEmpty() ? iri : local;
    }
}
