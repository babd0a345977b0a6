package org.w3id.nisso.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Searches labels and names for a text, and ranks what it finds. */
final class LabelSearch {

    private final Labels labels;

    LabelSearch(Labels labels) {
        this.labels = labels;
    }

    List<Hit> search(String text, int most) {
        String folded = Folded.of(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        Map<Node, String> matched = new LinkedHashMap<>();
        labels.containing(folded).stream()
                .sorted(Comparator.comparingInt(labelled -> rank(Folded.of(labelled.text()), folded)))
                .forEach(labelled -> matched.putIfAbsent(labelled.thing(), labelled.text()));
        return hits(matched.keySet().stream().limit(most).toList(), matched);
    }

    private static int rank(String label, String text) {
        return label.equals(text) ? 0 : label.startsWith(text) ? 1 : 2;
    }

    private List<Hit> hits(Collection<Node> things, Map<Node, String> matched) {
        if (things.isEmpty()) {
            return List.of();
        }
        Map<Node, Map<String, String>> texts = labels.of(things);
        Map<Node, Node> classes = labels.classes(things);
        return things.stream().map(thing -> new Hit(thing.getURI(), matched.getOrDefault(thing, ""),
                texts.getOrDefault(thing, Map.of()), Optional.ofNullable(classes.get(thing)).map(Node::getURI))).toList();
    }
}
