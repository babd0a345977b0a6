package org.w3id.nisso.server.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.w3id.nisso.rdf.Terms;
import org.w3id.nisso.server.http.Visit;

/** The ontology of a folder: its graph, its own terms, and what is said of each. Not to be changed; safe for many threads. */
final class Ontology {

    private final Graph graph;
    private final Node header;
    private final Set<String> namespaces = new TreeSet<>();
    private final Map<String, Term> terms = new TreeMap<>();
    private final Labels labels;

    Ontology(Graph graph) {
        this.graph = graph;
        this.header = findHeader(graph);
        graph.find(Node.ANY, Terms.PREFERRED_NAMESPACE, Node.ANY).mapWith(Triple::getObject).filterKeep(n -> !n.isBlank())
                .forEach(n -> namespaces.add(n.isURI() ? n.getURI() : n.getLiteralLexicalForm()));
        for (TermKind kind : TermKind.values()) {
            graph.find(Node.ANY, RDF.type.asNode(), kind.type()).mapWith(Triple::getSubject).filterKeep(this::isOwn).toList()
                    .stream().sorted(Comparator.comparing(Node::getURI)).forEach(node -> addTerm(node, kind));
        }
        this.labels = new Labels(graph, Prefixes.of(this), "en");
    }

    private Ontology(Ontology same, String language) {
        this.graph = same.graph;
        this.header = same.header;
        this.namespaces.addAll(same.namespaces);
        this.terms.putAll(same.terms);
        this.labels = same.labels.in(language);
    }

    /** The same with labels in a language, where it has them. */
    Ontology in(String language) {
        return new Ontology(this, language);
    }

    /** Reads the ontology's graph; it is empty if the data have none. */
    static Ontology of(Visit visit) {
        String name = visit.description().addresses().graph("ontology").getURI();
        try (QueryExec exec = visit.link().query("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <" + name + "> { ?s ?p ?o } }")) {
            return new Ontology(exec.construct());
        }
    }

    /** The ontology that has a namespace of its own; others may be named beside it. */
    private static Node findHeader(Graph graph) {
        List<Node> all = graph.find(Node.ANY, RDF.type.asNode(), OWL.Ontology.asNode()).mapWith(Triple::getSubject).toList();
        return all.stream().min(Comparator.comparing((Node n) -> !graph.contains(n, Terms.PREFERRED_NAMESPACE, Node.ANY))
                .thenComparing(n -> n.toString())).orElse(OWL.Ontology.asNode());
    }

    private boolean isOwn(Node node) {
        return node.isURI() && namespaces.stream().anyMatch(n -> node.getURI().startsWith(n) && node.getURI().length() > n.length());
    }

    private void addTerm(Node node, TermKind kind) {
        String namespace = namespaces.stream().filter(n -> node.getURI().startsWith(n)).max(Comparator.naturalOrder()).orElse("");
        String local = node.getURI().substring(namespace.length());
        boolean taken = terms.values().stream().anyMatch(t -> t.anchor().equals(local));
        terms.putIfAbsent(node.getURI(), new Term(node, kind, taken ? local + "-" + (terms.size() + 1) : local));
    }

    Graph graph() {
        return graph;
    }

    /** The node that stands for the ontology itself. */
    Node header() {
        return header;
    }

    Labels labels() {
        return labels;
    }

    /** All terms of the ontology's own, by address. */
    Collection<Term> terms() {
        return terms.values();
    }

    /** The terms of a kind, by address. */
    List<Term> terms(TermKind kind) {
        return terms.values().stream().filter(t -> t.kind() == kind).toList();
    }

    /** The own term of an address. */
    Optional<Term> term(Node node) {
        return node.isURI() ? Optional.ofNullable(terms.get(node.getURI())) : Optional.empty();
    }

    /** What a property leads to, in a fixed order. */
    List<Node> values(Node subject, Property property) {
        return ordered(graph.find(subject, property.asNode(), Node.ANY).mapWith(Triple::getObject).toList());
    }

    /** What a property leads from, in a fixed order. */
    List<Node> sources(Property property, Node value) {
        return ordered(graph.find(Node.ANY, property.asNode(), value).mapWith(Triple::getSubject).toList());
    }

    private static List<Node> ordered(List<Node> nodes) {
        return nodes.stream().sorted(Comparator.comparing((Node n) -> n.isBlank() ? "~" : n.toString())).toList();
    }

    /** The version that it says it is, if it says so. */
    Optional<String> version() {
        return values(header, OWL.versionInfo).stream().filter(Node::isLiteral).map(Node::getLiteralLexicalForm).findFirst();
    }
}
