package org.w3id.nisso.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.rdf.Terms;

/**
 * Looks things up in the indexes of a dataset: every question here has a term at one end, so its cost does not grow with the
 * data. A class restricts the answer to its members; without a class, any thing of the address space will do.
 */
final class Lookup {

    static final Var THING = Var.alloc("thing");
    static final Var CLASS = Var.alloc("class");
    private static final Var LINKED = Var.alloc("linked");
    private static final Var LINK = Var.alloc("link");
    private static final int SAMPLES = 20;

    private static final Query MEMBERS = Rows.question("SELECT DISTINCT ?thing { ?thing a ?class }");
    private static final Query DESCRIBED = Rows.question("SELECT DISTINCT ?thing { ?thing ?property ?value }");
    private static final Query LINKS = Rows.question("SELECT DISTINCT ?thing { ?thing ?link ?linked }");
    private static final Query NARROWER = Rows.question("SELECT DISTINCT ?narrower { ?narrower rdfs:subClassOf* ?class }");
    private static final Query CLASSES = Rows.question("SELECT DISTINCT ?narrower { ?narrower a owl:Class }");
    private static final Query SOME_MEMBERS = Rows.question("SELECT ?thing { ?thing a ?class } LIMIT " + SAMPLES);

    private final RDFLink link;
    private final AddressSpace addresses;
    private final List<String> languages;
    private final Query labelled;
    private final Query named;

    Lookup(RDFLink link, AddressSpace addresses, List<String> languages) {
        this.link = link;
        this.addresses = addresses;
        this.languages = languages;
        // The names of things are things with labels too; what bears the name is meant, not the name.
        labelled = Rows.question("SELECT DISTINCT ?thing { " + forEachText("?thing rdfs:label ?text%d")
                + " FILTER NOT EXISTS { ?thing nisso:nameOf ?named } }");
        named = Rows.question("SELECT DISTINCT ?thing { " + forEachText("?name rdfs:label ?text%d")
                + " ?name nisso:nameOf ?thing }");
    }

    private String forEachText(String pattern) {
        return Stream.iterate(0, i -> i <= languages.size(), i -> i + 1)
                .map(i -> "{ " + String.format(pattern, i) + " }").collect(Collectors.joining(" UNION "));
    }

    // The text in each language, and in none.
    private Map<Var, Node> texts(String text) {
        Map<Var, Node> terms = new HashMap<>();
        terms.put(Var.alloc("text0"), NodeFactory.createLiteralString(text));
        for (int i = 0; i < languages.size(); i++) {
            terms.put(Var.alloc("text" + (i + 1)), NodeFactory.createLiteralLang(text, languages.get(i)));
        }
        return terms;
    }

    /** Those of some candidates that exist. */
    Set<Node> existing(Collection<Node> candidates, Optional<Node> ofClass) {
        if (candidates.isEmpty()) {
            return Set.of();
        }
        return things(Rows.among(ofClass.isPresent() ? MEMBERS : DESCRIBED, THING, candidates),
                ofClass.map(c -> Map.of(CLASS, c)).orElse(Map.of()));
    }

    /** The things with this very label, in one of the languages or in none. */
    Set<Node> labelled(String text, Optional<Node> ofClass) {
        return ofThisSpace(things(labelled, texts(text)), ofClass);
    }

    /** The things with another name of this very text. */
    Set<Node> named(String text, Optional<Node> ofClass) {
        return ofThisSpace(things(named, texts(text)), ofClass);
    }

    /** The things that are the same as an item of Wikidata, or else close to it. */
    Set<Node> matching(String item, Optional<Node> ofClass) {
        Node linked = NodeFactory.createURI(Terms.WIKIDATA + item);
        Set<Node> same = linkedTo(linked, SKOS.exactMatch.asNode(), ofClass);
        return same.isEmpty() ? linkedTo(linked, SKOS.closeMatch.asNode(), ofClass) : same;
    }

    private Set<Node> linkedTo(Node linked, Node property, Optional<Node> ofClass) {
        return ofThisSpace(things(LINKS, Map.of(LINKED, linked, LINK, property)), ofClass);
    }

    /** The things with a key. */
    Set<Node> keyed(String key, Optional<Node> ofClass) {
        return existing(segments(ofClass).stream().map(segment -> NodeFactory.createURI(segment + key)).toList(), ofClass);
    }

    /** What stands before the keys in the addresses of things, with a slash at its end; learned from some members of each class. */
    Set<String> segments(Optional<Node> ofClass) {
        Set<String> segments = new LinkedHashSet<>();
        for (Node narrower : narrower(ofClass)) {
            for (Node member : things(SOME_MEMBERS, Map.of(CLASS, narrower))) {
                if (addresses.contains(member)) {
                    String iri = member.getURI();
                    segments.add(iri.substring(0, iri.lastIndexOf('/') + 1));
                }
            }
        }
        return segments;
    }

    private List<Node> narrower(Optional<Node> ofClass) {
        return Rows.of(link, ofClass.isPresent() ? NARROWER : CLASSES, ofClass.map(c -> Map.of(CLASS, c)).orElse(Map.of()))
                .stream().map(row -> row.get("narrower")).filter(Node::isURI).toList();
    }

    private Set<Node> ofThisSpace(Set<Node> things, Optional<Node> ofClass) {
        Set<Node> ours = things.stream().filter(addresses::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return ofClass.isPresent() ? existing(ours, ofClass) : ours;
    }

    private Set<Node> things(Query question, Map<Var, Node> terms) {
        return Rows.of(link, question, terms).stream().map(row -> row.get(THING)).filter(Node::isURI)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
