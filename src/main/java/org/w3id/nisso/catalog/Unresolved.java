package org.w3id.nisso.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.report.Nearest;

/** Says why a text does not mean one thing, and what may have been meant. */
final class Unresolved {

    private static final int MOST_SUGGESTIONS = 3;
    private static final int MOST_CANDIDATES = 10;
    private static final int SHORTEST_PART = 2;

    private final String text;
    private final Optional<Node> ofClass;
    private final AddressSpace addresses;
    private final Labels labels;

    Unresolved(String text, Optional<Node> ofClass, AddressSpace addresses, Labels labels) {
        this.text = text;
        this.ofClass = ofClass;
        this.addresses = addresses;
        this.labels = labels;
    }

    Refusal ambiguous(Set<Node> things) {
        List<String> candidates = candidates(things);
        return Refusal.badValue(Wording.quoted(text) + " could be " + either(candidates)
                + ". Give the short form before the bracket.", candidates);
    }

    Refusal ofAnotherClass(Set<Node> things) {
        List<String> candidates = candidates(things);
        String actual = labels.classes(things).values().stream().map(labels::best).distinct().sorted()
                .collect(Collectors.joining(" or "));
        return Refusal.badValue(Wording.quoted(text) + " is " + either(candidates)
                + (actual.isEmpty() ? "" : ", of the class “" + actual + "”")
                + "; what is wanted here is of the class “" + className() + "”.", List.of());
    }

    /** @param all labels and names that would have been right */
    Refusal unknown(List<Labelled> all) {
        List<String> suggestions = suggestions(all);
        return Refusal.badValue(Wording.sentences((ofClass.isPresent()
                ? "nothing of the class “" + className() + "”" : "nothing") + " is called " + Wording.quoted(text) + ".",
                Nearest.question(suggestions)), suggestions);
    }

    // First what the text is a part of ("Quill" of "Ada Quill"), then what is spelt like it; each thing once.
    private List<String> suggestions(List<Labelled> all) {
        // The last part, so that a misspelt address is compared with the keys and not with whole addresses.
        String last = text.substring(1 + Math.max(text.lastIndexOf('/'), text.lastIndexOf(':'))).strip();
        Map<String, Node> right = new LinkedHashMap<>();
        Set<String> spelt = new HashSet<>();
        all.stream().filter(labelled -> spelt.add(labelled.folded()))
                .forEach(labelled -> right.put(labelled.text(), labelled.thing()));
        List<String> labelsAlone = List.copyOf(right.keySet());
        // Nobody is asked whether "North Head" or "north head" was meant: a key comes in only where no label is spelt like it.
        all.stream().map(labelled -> Map.entry(addresses.keyOf(labelled.thing().getURI()), labelled.thing()))
                .filter(keyed -> spelt.add(Folded.of(keyed.getKey())))
                .forEach(keyed -> right.put(keyed.getKey(), keyed.getValue()));
        String folded = Folded.of(last);
        Stream<String> around = folded.length() < SHORTEST_PART ? Stream.of() : labelsAlone.stream()
                .filter(label -> Folded.of(label).contains(folded))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        Set<Node> offered = new HashSet<>();
        return Stream.concat(around, Nearest.to(last, right.keySet(), MOST_CANDIDATES).stream())
                .filter(suggestion -> offered.add(right.get(suggestion))).limit(MOST_SUGGESTIONS).toList();
    }

    private String className() {
        return ofClass.map(labels::best).orElse("");
    }

    private List<String> candidates(Collection<Node> things) {
        return things.stream().map(thing -> addresses.shorten(thing.getURI()) + " (" + Wording.shortened(labels.best(thing)) + ")").sorted()
                .limit(MOST_CANDIDATES).toList();
    }

    private static String either(List<String> candidates) {
        return String.join(" or ", candidates);
    }
}
