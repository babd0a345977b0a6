package org.w3id.nisso.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.nisso.rdf.Terms;

/**
 * The places in sources that support what is stated of one thing. A citation that names the property goes before one that
 * supports the whole, as in the annotations that the build writes. Immutable.
 */
public final class References {

    /**
     * A place in a source.
     *
     * @param source  the source
     * @param locator where in it; empty if that is not said
     */
    public record Reference(Node source, Optional<String> locator) { }

    private record Citation(Set<Node> supports, List<Reference> places) { }

    private final List<Citation> citations;

    private References(List<Citation> citations) {
        this.citations = citations;
    }

    static References in(Graph graph, Node thing) {
        List<Citation> citations = new ArrayList<>();
        graph.find(thing, Terms.CITATION, Node.ANY).forEachRemaining(t -> citations.add(citation(graph, t.getObject())));
        if (graph.contains(thing, Terms.SOURCE, Node.ANY)) {
            // A thing that is itself a place in a source, such as a numbered passage, has what is said of it from there.
            citations.add(citation(graph, thing));
        }
        citations.sort(Comparator.comparing(citation -> citation.places().toString()));
        return new References(citations);
    }

    private static Citation citation(Graph graph, Node node) {
        Optional<String> locator = graph.find(node, Terms.LOCATOR, Node.ANY).mapWith(t -> t.getObject())
                .filterKeep(Node::isLiteral).toList().stream().map(Node::getLiteralLexicalForm).sorted().findFirst();
        List<Reference> places = graph.find(node, Terms.SOURCE, Node.ANY)
                .mapWith(t -> new Reference(t.getObject(), locator)).toList();
        Set<Node> supports = graph.find(node, Terms.SUPPORTS, Node.ANY).mapWith(t -> t.getObject()).toSet();
        return new Citation(supports, places);
    }

    /** The places that support what is stated with a property; none for a statement that only follows from others. */
    public List<Reference> supporting(Node property) {
        List<Reference> particular = places(citations.stream()
                .filter(citation -> citation.supports().contains(property)).toList());
        return particular.isEmpty() ? places(citations.stream().filter(citation -> citation.supports().isEmpty()).toList())
                : particular;
    }

    /** All places, each with the number, from 1, by which a page can refer to it. */
    public Map<Reference, Integer> numbered() {
        Map<Reference, Integer> numbers = new LinkedHashMap<>();
        places(citations).forEach(place -> numbers.put(place, numbers.size() + 1));
        return numbers;
    }

    private static List<Reference> places(List<Citation> citations) {
        return citations.stream().flatMap(citation -> citation.places().stream()).distinct().toList();
    }
}
