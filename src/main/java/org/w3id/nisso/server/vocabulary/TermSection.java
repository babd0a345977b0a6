package org.w3id.nisso.server.vocabulary;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Words;

/** The part of the page that is about one term. */
final class TermSection {

    private static final Map<Resource, String> CHARACTERS = Map.of(OWL.TransitiveProperty, "transitive", OWL.SymmetricProperty,
            "symmetric", OWL.FunctionalProperty, "functional", OWL.InverseFunctionalProperty, "inverseFunctional",
            OWL2.AsymmetricProperty, "asymmetric", OWL2.IrreflexiveProperty, "irreflexive", OWL2.ReflexiveProperty, "reflexive");

    private final Ontology ontology;
    private final Uses uses;
    private final Words words;
    private final Expressions expressions;

    TermSection(Ontology ontology, Uses uses, Words words) {
        this.ontology = ontology;
        this.uses = uses;
        this.words = words;
        this.expressions = new Expressions(ontology, words);
    }

    Html of(Term term) {
        Node node = term.node();
        List<Html> rows = new ArrayList<>();
        texts(rows, "definition", node, SKOS.definition);
        if (ontology.values(node, SKOS.definition).isEmpty()) {
            texts(rows, "comment", node, RDFS.comment);
        }
        texts(rows, "example", node, SKOS.example);
        texts(rows, "note", node, SKOS.note);
        axioms(rows, node);
        alignments(rows, node);
        uses(rows, term);
        return tag("section", tag("h3", ontology.labels().of(node)), names(node),
                tag("p", tag("a", "#" + term.anchor()).with("href", "#" + term.anchor()), text(" "), tag("code", node.getURI()))
                        .with("class", "small"),
                tag("dl", Html.all(rows)).with("class", "facts"))
                .with("id", term.anchor()).with("class", "term");
    }

    private Html names(Node node) {
        List<Html> names = new ArrayList<>();
        String shown = ontology.labels().of(node);
        ontology.labels().texts(node, RDFS.label).forEach((language, label) -> {
            if (!label.equals(shown)) {
                names.add(inLanguage(tag("span", label).with("class", "way"), language));
            }
        });
        return names.isEmpty() ? text("") : tag("p", Html.all(names));
    }

    private static Html inLanguage(Html.Element element, String language) {
        return language.isEmpty() ? element : element.with("lang", language);
    }

    private void texts(List<Html> rows, String name, Node node, Property property) {
        Map<String, String> texts = ontology.labels().read(node, property);
        if (!texts.isEmpty()) {
            rows.add(tag("dt", words.get(name)));
            texts.forEach((language, said) -> rows.add(inLanguage(tag("dd", said), language)));
        }
    }

    private void axioms(List<Html> rows, Node node) {
        nodes(rows, "isKindOf", ontology.values(node, RDFS.subClassOf));
        nodes(rows, "itsKinds", ontology.sources(RDFS.subClassOf, node));
        nodes(rows, "sameAs", ontology.values(node, OWL.equivalentClass));
        nodes(rows, "disjointWith", ontology.values(node, OWL.disjointWith));
        nodes(rows, "followsFrom", ontology.sources(RDFS.subPropertyOf, node));
        nodes(rows, "implies", ontology.values(node, RDFS.subPropertyOf));
        nodes(rows, "sameAs", ontology.values(node, OWL.equivalentProperty));
        nodes(rows, "domain", ontology.values(node, RDFS.domain));
        nodes(rows, "range", ontology.values(node, RDFS.range));
        List<Node> inverses = new ArrayList<>(ontology.values(node, OWL.inverseOf));
        ontology.sources(OWL.inverseOf, node).stream().filter(Node::isURI).forEach(inverses::add);
        nodes(rows, "inverse", inverses);
        characters(rows, node);
        List<Node> chains = ontology.values(node, OWL2.propertyChainAxiom);
        if (!chains.isEmpty()) {
            rows.add(tag("dt", words.get("concludedAlong")));
            chains.forEach(chain -> rows.add(tag("dd", expressions.chain(chain))));
        }
        nodes(rows, "hasForDomainOrRange", ontology.term(node).filter(t -> t.kind() == TermKind.CLASS).map(this::properties)
                .orElse(List.of()));
    }

    private List<Node> properties(Term term) {
        List<Node> properties = new ArrayList<>(ontology.sources(RDFS.domain, term.node()));
        ontology.sources(RDFS.range, term.node()).stream().filter(p -> !properties.contains(p)).forEach(properties::add);
        return properties;
    }

    private void characters(List<Html> rows, Node node) {
        List<String> characters = CHARACTERS.entrySet().stream()
                .filter(c -> ontology.graph().contains(node, RDF.type.asNode(), c.getKey().asNode()))
                .map(character -> words.get(character.getValue())).sorted().toList();
        if (!characters.isEmpty()) {
            rows.add(tag("dt", words.get("is")));
            rows.add(tag("dd", String.join(words.get("between"), characters)));
        }
    }

    private void alignments(List<Html> rows, Node node) {
        nodes(rows, "exactMatch", ontology.values(node, SKOS.exactMatch));
        nodes(rows, "closeMatch", ontology.values(node, SKOS.closeMatch));
        nodes(rows, "broadMatch", ontology.values(node, SKOS.broadMatch));
        nodes(rows, "narrowMatch", ontology.values(node, SKOS.narrowMatch));
        nodes(rows, "relatedMatch", ontology.values(node, SKOS.relatedMatch));
        nodes(rows, "seeAlso", ontology.values(node, RDFS.seeAlso));
    }

    private void nodes(List<Html> rows, String name, List<Node> nodes) {
        if (!nodes.isEmpty()) {
            rows.add(tag("dt", words.get(name)));
            rows.add(tag("dd", expressions.list(nodes)));
        }
    }

    private void uses(List<Html> rows, Term term) {
        uses.of(term.node()).ifPresent(count -> {
            rows.add(tag("dt", words.get("inTheData")));
            String counted = words.get(term.kind() == TermKind.CLASS ? "members" : "statements", count);
            rows.add(tag("dd", count == 0 ? text(counted) : link(Uses.path(term), counted)));
        });
    }
}
