package org.w3id.nisso.build;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.rdf.Terms;

/**
 * Makes, for every statement of the triples and every source of it, an annotation (RDF 1.2 Concepts, section 1.5) with a name of its
 * own, made of the statement and its source. A blank node shares the sources of the thing in which it is written; sources and places
 * in sources, and what the data set says of itself, are sources of themselves.
 */
final class Annotations {

    /** To be changed with the form of the annotations, so that a generation with the old form is built anew. */
    static final String FORM = "annotations 1";

    private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");

    private final DatasetGraph dataset;
    private final AddressSpace addresses;
    private final Support support;
    private final Node self;
    private final Consumer<Quad> sink;

    /**
     * Prepares to annotate. For one thread, within a transaction.
     *
     * @param sink takes the annotations
     */
    Annotations(DatasetGraph dataset, AddressSpace addresses, Consumer<Quad> sink) {
        this.dataset = dataset;
        this.addresses = addresses;
        this.support = new Support(dataset.getDefaultGraph());
        this.self = NodeFactory.createURI(addresses.dataset());
        this.sink = sink;
    }

    /** Annotates all statements of these graphs. */
    void of(List<Node> graphs) {
        graphs.forEach(graph -> dataset.find(graph, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> annotate(graph, quad.asTriple())));
    }

    private void annotate(Node graph, Triple statement) {
        Node subject = statement.getSubject();
        if (subject.isBlank()) {
            written(graph, subject).forEach(place -> annotate(statement, place.getSubject(), place.getPredicate()));
            return;
        }
        annotate(statement, subject, statement.getPredicate());
        if (support.is(subject, Terms.SOURCE_CLASS) || subject.equals(self)) {
            write(statement, new Support.PlaceInSource(subject, Node.ANY));
        }
        if (support.is(subject, Terms.CITATION_CLASS)) {
            support.values(subject, Terms.SOURCE).forEach(s -> write(statement, new Support.PlaceInSource(s, Node.ANY)));
        }
    }

    private void annotate(Triple statement, Node owner, Node topic) {
        if (!topic.equals(Terms.CITATION) && !statement.predicateMatches(Terms.CITATION)) {
            support.places(owner, topic).forEach(place -> write(statement, place));
        }
    }

    /** The statements about things in which a blank node is written, at first or at second hand. */
    private Set<Triple> written(Node graph, Node blank) {
        List<Triple> first = statementsTo(graph, blank);
        Set<Triple> written = first.stream().filter(t -> t.getSubject().isBlank()).flatMap(t -> statementsTo(graph, t.getSubject()).stream())
                .collect(Collectors.toSet());
        written.addAll(first);
        written.removeIf(t -> !t.getSubject().isURI());
        return written;
    }

    private List<Triple> statementsTo(Node graph, Node blank) {
        List<Triple> statements = new ArrayList<>();
        dataset.find(graph, Node.ANY, Node.ANY, blank).forEachRemaining(quad -> statements.add(quad.asTriple()));
        return statements;
    }

    private void write(Triple statement, Support.PlaceInSource place) {
        Node annotation = NodeFactory.createURI(addresses.space() + "statement/" + digest(statement, place));
        Node graph = addresses.provenanceGraph();
        sink.accept(Quad.create(graph, annotation, REIFIES, NodeFactory.createTripleTerm(statement)));
        sink.accept(Quad.create(graph, annotation, Terms.SOURCE, place.source()));
        if (place.locator().isConcrete()) {
            sink.accept(Quad.create(graph, annotation, Terms.LOCATOR, place.locator()));
        }
    }

    private static String digest(Triple statement, Support.PlaceInSource place) {
        String text = text(statement.getSubject()) + " " + text(statement.getPredicate()) + " " + text(statement.getObject()) + " "
                + text(place.source()) + " " + (place.locator().isLiteral() ? place.locator().getLiteralLexicalForm() : "");
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String text(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm() + " " + node.getLiteralLanguage() + " " + node.getLiteralDatatypeURI();
        }
        return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
    }
}
