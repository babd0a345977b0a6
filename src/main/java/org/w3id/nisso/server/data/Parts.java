package org.w3id.nisso.server.data;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.nisso.describe.Slot;
import org.w3id.nisso.describe.Views;

/** What nodes say that are read on the spot, property by property in the order of the folder. For one page. */
record Parts(Reading reading, Views views, TermWords terms) {

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

    /**
     * All that a node says and that was written down.
     *
     * @param leaving a statement that is left out
     */
    List<Part> of(Node node, Triple leaving) {
        List<Slot> slots = views.of(reading.portrait().classes(node)).stream().filter(slot -> !slot.way().inverse()).toList();
        Map<Node, List<Node>> told = new LinkedHashMap<>();
        reading.portrait().inside(node).forEach((property, values) -> {
            List<Node> shown = values.stream().filter(value -> isShown(Triple.create(node, property, value), leaving))
                    .sorted(Comparator.comparing(terms::text)).toList();
            if (!Shown.isOfApparatus(property) && !shown.isEmpty()) {
                told.put(property, shown);
            }
        });
        return told.entrySet().stream().map(entry -> new Part(slots.stream()
                        .filter(slot -> slot.way().property().equals(entry.getKey())).findFirst(), entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble((Part part) -> part.order(slots))
                        .thenComparing(part -> terms.term(part.property()).toString())).toList();
    }

    private boolean isShown(Triple statement, Triple leaving) {
        return !statement.equals(leaving) && !reading.portrait().inferred().contains(statement);
    }
}
