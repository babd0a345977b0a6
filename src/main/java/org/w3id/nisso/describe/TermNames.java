package org.w3id.nisso.describe;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;

/** What terms are called, as far as a graph tells. Safe for many threads, as far as the graph is. */
public final class TermNames {

    private static final Pattern NEW_WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern CAPITAL = Pattern.compile("(?<= )[A-Z](?=[a-z])");

    private final Graph graph;
    private final Connections connections;

    TermNames(Graph graph, Connections connections) {
        this.graph = graph;
        this.connections = connections;
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

    /**
     * The label of a term in a language, else in English, else without a language, else in any; else what it connects, if that is
     * known; else its local name, with spaces between the words.
     */
    public Name best(Node term, String language) {
        return called(term, language).orElseGet(() -> new Name(localName(term), ""));
    }

    /** The same; empty where only the local name is known. */
    public Optional<Name> called(Node term, String language) {
        Map<String, String> labels = all(term);
        for (String wanted : List.of(language, "en", "")) {
            String label = labels.get(wanted);
            if (label != null) {
                return Optional.of(new Name(label, wanted));
            }
        }
        return labels.entrySet().stream().findFirst().map(label -> new Name(label.getValue(), label.getKey()))
                .or(() -> connections.name(term, language));
    }

    private static String localName(Node term) {
        String iri = term.getURI();
        String local = iri.substring(1 + Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')));
        return local.isEmpty() ? iri : words(local);
    }

    /** {@code seeAlso} as “see also”; an abbreviation in capitals stays so. */
    private static String words(String local) {
        String words = NEW_WORD.matcher(local).replaceAll(" ");
        return CAPITAL.matcher(words).replaceAll(word -> word.group().toLowerCase(Locale.ROOT));
    }
}
