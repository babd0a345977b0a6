package org.w3id.nisso.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.nisso.rdf.AddressSpace;

/** Reads labels and other names, many at a time; the scans, unlike {@link Lookup}, and therefore bounded. */
final class Labels {

    /** No more labels than this are read to find what may have been meant. */
    static final int MOST_SCANNED = 20_000;

    private static final Var NEEDLE = Var.alloc("needle");
    private static final Var SPACE = Var.alloc("space");
    private static final String LABEL_OR_NAME = " { ?thing rdfs:label ?text FILTER NOT EXISTS { ?thing nisso:nameOf ?named } }"
            + " UNION { ?name nisso:nameOf ?thing ; rdfs:label ?text } ";
    private static final String OF_THIS_SPACE = " FILTER(isIRI(?thing) && STRSTARTS(STR(?thing), ?space)) ";

    private static final Query OF_THINGS = Rows.question("SELECT ?thing ?text { ?thing rdfs:label ?text }");
    private static final Query OF_CLASS = Rows.question("SELECT ?thing ?text { ?thing a ?class . "
            + "{ ?thing rdfs:label ?text } UNION { ?name nisso:nameOf ?thing ; rdfs:label ?text } } LIMIT " + MOST_SCANNED);
    private static final Query OF_ALL = Rows.question("SELECT ?thing ?text {" + LABEL_OR_NAME + OF_THIS_SPACE + "} LIMIT "
            + MOST_SCANNED);
    private static final String WITH_LETTERS = "FILTER(CONTAINS(LCASE(STR(?text)), ?needle)) }"
            + " ORDER BY STRLEN(STR(?text)) STR(?text) ?thing LIMIT 1000";
    private static final Query CONTAINING = Rows.question("SELECT DISTINCT ?thing ?text {" + LABEL_OR_NAME + OF_THIS_SPACE
            + WITH_LETTERS);
    private static final Query CONTAINING_OF_CLASS = Rows.question("SELECT DISTINCT ?thing ?text {" + LABEL_OR_NAME + OF_THIS_SPACE
            + "?thing a ?class " + WITH_LETTERS);
    private static final Query CLASSES = Rows.question("""
            SELECT ?thing ?class {
              ?thing a ?class . ?class a owl:Class .
              FILTER NOT EXISTS { ?thing a ?narrower . ?narrower rdfs:subClassOf ?class . FILTER(?narrower != ?class) }
            } ORDER BY ?thing ?class
            """);

    private final RDFLink link;
    private final AddressSpace addresses;

    Labels(RDFLink link, AddressSpace addresses) {
        this.link = link;
        this.addresses = addresses;
    }

    /** Labels and names of the members of a class, or of all things, up to {@link #MOST_SCANNED}. */
    List<Labelled> all(Optional<Node> ofClass) {
        return ofClass.isPresent() ? labelled(OF_CLASS, Map.of(Lookup.CLASS, ofClass.get()))
                : labelled(OF_ALL, Map.of(SPACE, space()));
    }

    /** Labels and names that contain a text, whatever its case, the shortest first. */
    List<Labelled> containing(String text, Optional<Node> ofClass) {
        Map<Var, Node> terms = new HashMap<>(Map.of(SPACE, space(), NEEDLE, NodeFactory.createLiteralString(text)));
        ofClass.ifPresent(type -> terms.put(Lookup.CLASS, type));
        return labelled(ofClass.isPresent() ? CONTAINING_OF_CLASS : CONTAINING, terms);
    }

    private Node space() {
        return NodeFactory.createLiteralString(addresses.space());
    }

    private List<Labelled> labelled(Query question, Map<Var, Node> terms) {
        List<Labelled> all = new ArrayList<>();
        for (Binding row : Rows.of(link, question, terms)) {
            Node thing = row.get("thing");
            Node text = row.get("text");
            if (thing.isURI() && text.isLiteral()) {
                all.add(new Labelled(thing, text.getLiteralLexicalForm()));
            }
        }
        return List.copyOf(all);
    }

    /** The labels of some terms, by language tag. */
    Map<Node, Map<String, String>> of(Collection<Node> things) {
        Map<Node, Map<String, String>> labels = new HashMap<>();
        for (Binding row : Rows.of(link, Rows.among(OF_THINGS, Lookup.THING, things), Map.of())) {
            Node text = row.get("text");
            if (text.isLiteral()) {
                labels.computeIfAbsent(row.get("thing"), t -> new TreeMap<>())
                        .putIfAbsent(text.getLiteralLanguage(), text.getLiteralLexicalForm());
            }
        }
        return labels;
    }

    /** A label of a term in English, else in any language, else the last part of its address. */
    String best(Node term) {
        Map<String, String> labels = of(List.of(term)).getOrDefault(term, Map.of());
        String local = term.getURI().substring(1 + Math.max(term.getURI().lastIndexOf('/'), term.getURI().lastIndexOf('#')));
        return labels.getOrDefault("en", labels.values().stream().findFirst().orElse(local));
    }

    /** The most specific class of each of some things, as far as the ontology tells. */
    Map<Node, Node> classes(Collection<Node> things) {
        Map<Node, Node> classes = new HashMap<>();
        Rows.of(link, Rows.among(CLASSES, Lookup.THING, things), Map.of())
                .forEach(row -> classes.putIfAbsent(row.get("thing"), row.get("class")));
        return classes;
    }
}
