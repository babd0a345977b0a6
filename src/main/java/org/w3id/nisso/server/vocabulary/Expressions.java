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
import org.w3id.nisso.server.http.Words;

/** Puts nodes of an ontology into words with links: terms, lists, property chains and class expressions. */
final class Expressions {

    /** Characters that no text has; they hold the places of links in a pattern. */
    private static final List<String> PLACES = List.of("\uE000", "\uE001");

    private final Ontology ontology;
    private final Words words;

    Expressions(Ontology ontology, Words words) {
        this.ontology = ontology;
        this.words = words;
    }

    /** Several nodes, with commas. */
    Html list(List<Node> nodes) {
        return joined(nodes, words.get("between"));
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
        return first(node, OWL.unionOf).map(members -> joined(members(members), words.get("or")))
                .or(() -> first(node, OWL.intersectionOf).map(members -> joined(members(members), words.get("and"))))
                .or(() -> first(node, OWL.complementOf).map(other -> phrase("not", of(other))))
                .orElse(text(words.get("describedInRdf")));
    }

    private Html term(Node node) {
        return ontology.term(node).map(term -> (Html) tag("a", ontology.labels().of(node)).with("href", "#" + term.anchor()))
                .orElseGet(() -> node.isURI() ? link(node.getURI(), ontology.labels().brief(node)) : text(ontology.labels().brief(node)));
    }

    private Html restriction(Node node, Node property) {
        for (Quantifier quantifier : Quantifier.values()) {
            Optional<Node> value = first(node, quantifier.property);
            if (value.isPresent()) {
                return phrase(quantifier.words, of(property), of(value.get()));
            }
        }
        return phrase("restricted", of(property));
    }

    /** A pattern with links in its places. */
    private Html phrase(String key, Html... parts) {
        List<Html> pieces = new ArrayList<>();
        String rest = words.get(key, PLACES.subList(0, parts.length).toArray());
        while (!rest.isEmpty()) {
            int place = PLACES.indexOf(rest.substring(0, 1));
            int end = place >= 0 ? 1 : (int) rest.chars().takeWhile(c -> !PLACES.contains(Character.toString(c))).count();
            pieces.add(place >= 0 ? parts[place] : text(rest.substring(0, end)));
            rest = rest.substring(end);
        }
        return Html.all(pieces);
    }

    /** A chain of properties, in the words of somebody who walks along it. */
    Html chain(Node chain) {
        List<Html> pieces = new ArrayList<>();
        for (Node step : members(chain)) {
            pieces.add(text(pieces.isEmpty() ? "" : words.get("then")));
            Optional<Node> inverse = step.isBlank() ? first(step, OWL.inverseOf) : Optional.empty();
            pieces.add(inverse.map(property -> phrase("backwards", of(property))).orElseGet(() -> of(step)));
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
        SOME(OWL.someValuesFrom, "some"), ALL(OWL.allValuesFrom, "nothingBut"), VALUE(OWL.hasValue, "theValue");

        private final Property property;
        private final String words;

        Quantifier(Property property, String words) {
            this.property = property;
            this.words = words;
        }
    }
}
