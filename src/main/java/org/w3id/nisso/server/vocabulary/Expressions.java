package org.w3id.nisso.server.vocabulary;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.w3id.nisso.server.http.Html;

/** Puts nodes of an ontology into words with links: terms, lists, property chains and class expressions. */
final class Expressions {

    private final Ontology ontology;

    Expressions(Ontology ontology) {
        this.ontology = ontology;
    }

    /** Several nodes, with commas. */
    Html list(List<Node> nodes) {
        return joined(nodes, ", ");
    }

    private Html joined(List<Node> nodes, String between) {
        List<Html> pieces = new ArrayList<>();
        for (Node node : nodes) {
            if (!pieces.isEmpty()) {
                pieces.add(text(between));
            }
            pieces.add(of(node));
        }
        return Html.all(pieces);
    }

    /** One node: a term as a link, a class expression in words. */
    Html of(Node node) {
        if (!node.isBlank()) {
            return term(node);
        }
        Optional<Node> property = first(node, OWL.onProperty);
        if (property.isPresent()) {
            return restriction(node, property.get());
        }
        return first(node, OWL.unionOf).map(members -> joined(members(members), " or "))
                .or(() -> first(node, OWL.intersectionOf).map(members -> joined(members(members), " and ")))
                .or(() -> first(node, OWL.complementOf).map(other -> Html.all(List.of(text("not "), of(other)))))
                .orElse(text("something described in the RDF"));
    }

    private Html term(Node node) {
        return ontology.term(node).map(term -> (Html) tag("a", ontology.labels().of(node)).with("href", "#" + term.anchor()))
                .orElseGet(() -> node.isURI() ? link(node.getURI(), ontology.labels().brief(node)) : text(ontology.labels().brief(node)));
    }

    private Html restriction(Node node, Node property) {
        for (Quantifier quantifier : Quantifier.values()) {
            Optional<Node> value = first(node, quantifier.property);
            if (value.isPresent()) {
                return Html.all(List.of(text("whatever has for "), of(property), text(quantifier.words), of(value.get())));
            }
        }
        return Html.all(List.of(text("whatever is restricted in "), of(property)));
    }

    /** A chain of properties, in the words of somebody who walks along it. */
    Html chain(Node chain) {
        List<Html> pieces = new ArrayList<>();
        for (Node step : members(chain)) {
            pieces.add(text(pieces.isEmpty() ? "" : ", then "));
            Optional<Node> inverse = step.isBlank() ? first(step, OWL.inverseOf) : Optional.empty();
            pieces.add(of(inverse.orElse(step)));
            pieces.add(text(inverse.isPresent() ? " backwards" : ""));
        }
        return Html.all(pieces);
    }

    private List<Node> members(Node list) {
        List<Node> members = new ArrayList<>();
        Node at = list;
        // A list that comes back to itself ends where it has as many members as the graph has statements.
        while (!at.equals(RDF.nil.asNode()) && members.size() < ontology.graph().size()) {
            Optional<Node> member = first(at, RDF.first);
            if (member.isEmpty()) {
                return members;
            }
            members.add(member.get());
            at = first(at, RDF.rest).orElse(RDF.nil.asNode());
        }
        return members;
    }

    private Optional<Node> first(Node subject, Property property) {
        return ontology.values(subject, property).stream().findFirst();
    }

    private enum Quantifier {
        SOME(OWL.someValuesFrom, " some "), ALL(OWL.allValuesFrom, " nothing but "), VALUE(OWL.hasValue, " the value ");

        private final Property property;
        private final String words;

        Quantifier(Property property, String words) {
            this.property = property;
            this.words = words;
        }
    }
}
