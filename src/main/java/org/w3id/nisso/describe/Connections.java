package org.w3id.nisso.describe;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.nisso.describe.TermNames.Name;

/**
 * Calls a thing without a label by its class and by the labelled things that it points at, such as “Service: Ada Reed – North
 * Head”. Safe for many threads, as far as the graph is.
 */
final class Connections {

    /** More would make a sentence of the name. */
    private static final int MOST = 3;

    private final Graph graph;

    /** @param graph for each such thing, its classes and what it points at, with their labels and the wider classes */
    Connections(Graph graph) {
        this.graph = graph;
    }

    /** The name in a language as far as the labels have it; empty for a thing that connects nothing. */
    Optional<Name> name(Node thing, String language) {
        TermNames names = new TermNames(graph, new Connections(Graph.emptyGraph));
        List<Name> ends = graph.find(thing, Node.ANY, Node.ANY).toList().stream()
                .filter(triple -> !triple.predicateMatches(RDF.type.asNode()))
                .sorted(Comparator.comparing((Triple triple) -> triple.getPredicate().getURI())
                        .thenComparing(triple -> triple.getObject().getURI()))
                .map(Triple::getObject).distinct().limit(MOST).map(end -> names.best(end, language)).toList();
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        Optional<Name> type = narrowest(thing).map(known -> names.best(known, language));
        String text = type.map(name -> capitalised(name.text()) + ": ").orElse("")
                + ends.stream().map(Name::text).collect(Collectors.joining(" – "));
        List<String> languages = Stream.concat(type.stream(), ends.stream()).map(Name::language).distinct().toList();
        return Optional.of(new Name(text, languages.size() == 1 ? languages.get(0) : ""));
    }

    private Optional<Node> narrowest(Node thing) {
        List<Node> types = graph.find(thing, RDF.type.asNode(), Node.ANY).mapWith(Triple::getObject).toList();
        return types.stream().filter(type -> types.stream().noneMatch(other -> !other.equals(type)
                && graph.contains(other, RDFS.subClassOf.asNode(), type))).min(Comparator.comparing(Node::getURI));
    }

    private static String capitalised(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
