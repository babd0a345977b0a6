package org.w3id.nisso.server.vocabulary;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDFS;

/** What people call the nodes of an ontology. Safe for many threads. */
final class Labels {

    private static final String USUAL = "en";

    private final Graph graph;
    private final PrefixMapping prefixes;
    private final String language;

    Labels(Graph graph, PrefixMapping prefixes, String language) {
        this.graph = graph;
        this.prefixes = prefixes;
        this.language = language;
    }

    /** The same in another language. */
    Labels in(String other) {
        return new Labels(graph, prefixes, other);
    }

    /** The texts of a property in the language of the page; those in all other languages if there is none. */
    Map<String, String> read(Node node, Property property) {
        Map<String, String> texts = texts(node, property);
        return texts.containsKey(language) ? Map.of(language, texts.get(language)) : texts;
    }

    /** The texts that a property gives a node, by language; one without a language under the empty text. */
    Map<String, String> texts(Node node, Property property) {
        Map<String, String> texts = new TreeMap<>();
        graph.find(node, property.asNode(), Node.ANY).filterKeep(t -> t.getObject().isLiteral()).forEach(t ->
                texts.merge(t.getObject().getLiteralLanguage(), t.getObject().getLiteralLexicalForm(),
                        (one, other) -> one.compareTo(other) < 0 ? one + " · " + other : other + " · " + one));
        return texts;
    }

    /** The label of a node in the language of the page, else in English, else in any, else its address in short. */
    String of(Node node) {
        Map<String, String> labels = texts(node, RDFS.label);
        String label = labels.getOrDefault(language, labels.get(USUAL));
        return label != null ? label : labels.values().stream().findFirst().orElseGet(() -> brief(node));
    }

    /** The address of a node with a prefix if there is one for it. */
    String brief(Node node) {
        return node.isURI() ? prefixes.shortForm(node.getURI()) : node.isLiteral() ? node.getLiteralLexicalForm() : "something";
    }
}
