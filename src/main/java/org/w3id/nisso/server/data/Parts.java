package org.w3id.nisso.server.data;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.nisso.describe.Slot;
import org.w3id.nisso.describe.Views;

/** What nodes say that are read on the spot, property by property in the order of the folder. For one page. */
record Parts(Reading reading, Views views, TermWords terms, Map<Set<Node>, List<Slot>> slots, Map<Asked, List<Part>> told) {

    /** What was asked for once is asked for again, for a line, its link and its bar. */
    private record Asked(Node node, Triple leaving) { }

    /**
     * What a node says with one property.
     *
     * @param slot the place that the folder has for it; empty if it has none
     */
    record Part(Optional<Slot> slot, Node property, List<Node> values) {

        /** Whether it says at once what the node is. */
        boolean isHead() {
            return slot.isPresent() && slot.get().isHead();
        }

        private double order(List<Slot> slots) {
            return slot.map(slots::indexOf).orElse(slots.size());
        }
    }

    Parts(Reading reading, Views views, TermWords terms) {
        this(reading, views, terms, new HashMap<>(), new HashMap<>());
    }

    /**
     * All that a node says and that was written down.
     *
     * @param leaving a statement that is left out
     */
    List<Part> of(Node node, Triple leaving) {
        return told.computeIfAbsent(new Asked(node, leaving), this::parts);
    }

    private List<Part> parts(Asked asked) {
        Node node = asked.node();
        List<Slot> places = slots.computeIfAbsent(reading.portrait().classes(node),
                classes -> views.of(classes).stream().filter(slot -> !slot.way().inverse()).toList());
        Map<Node, List<Node>> said = new LinkedHashMap<>();
        reading.portrait().inside(node).forEach((property, values) -> {
            List<Node> shown = values.stream().filter(value -> isShown(Triple.create(node, property, value), asked.leaving()))
                    .sorted(Comparator.comparing(this::text)).toList();
            if (!Shown.isOfApparatus(property) && !shown.isEmpty()) {
                said.put(property, shown);
            }
        });
        return said.entrySet().stream().map(entry -> new Part(places.stream()
                        .filter(slot -> slot.way().property().equals(entry.getKey())).findFirst(), entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble((Part part) -> part.order(places))
                        .thenComparing(part -> terms.name(part.property()))).toList();
    }

    /** What has no name is told apart by what is in it. */
    private String text(Node node) {
        return node.isBlank() ? reading.portrait().inside(node).values().stream().flatMap(List::stream).map(terms::text).sorted()
                .collect(Collectors.joining(" ")) : terms.text(node);
    }

    private boolean isShown(Triple statement, Triple leaving) {
        return !statement.equals(leaving) && !reading.portrait().inferred().contains(statement);
    }
}
