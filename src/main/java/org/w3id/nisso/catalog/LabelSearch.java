package org.w3id.nisso.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.nisso.rdf.AddressSpace;

/** Searches labels and names for a text, and ranks what it finds. */
final class LabelSearch {

    private final LabelSource source;
    private final Labels labels;
    private final AddressSpace addresses;

    LabelSearch(LabelSource source, Labels labels, AddressSpace addresses) {
        this.source = source;
        this.labels = labels;
        this.addresses = addresses;
    }

    List<Hit> search(String text, Optional<Node> ofClass, int most) {
        String folded = Folded.of(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        Map<Node, String> matched = new LinkedHashMap<>();
        containing(text, folded, ofClass).stream()
                .sorted(Comparator.comparingInt((Labelled labelled) -> rank(labelled.folded(), folded))
                        .thenComparingInt(labelled -> labelled.text().length()).thenComparing(Labelled::text)
                        .thenComparing(labelled -> labelled.thing().getURI()))
                .forEach(labelled -> matched.putIfAbsent(labelled.thing(), labelled.text()));
        return hits(matched.keySet().stream().limit(most).toList(), matched);
    }

    private List<Labelled> containing(String text, String folded, Optional<Node> ofClass) {
        List<Labelled> all = source.all(ofClass);
        // Width and dashes can be disregarded only here; of more labels than may be read, the store picks those with the letters.
        List<Labelled> read = all.size() < Labels.MOST_SCANNED ? all
                : labels.containing(text.strip().toLowerCase(Locale.ROOT), ofClass);
        return read.stream().filter(labelled -> addresses.contains(labelled.thing())
                && labelled.folded().contains(folded)).toList();
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
