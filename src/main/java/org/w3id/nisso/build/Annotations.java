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
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
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

    private static final Var SUBJECT = Var.alloc("s");
    private static final Var PREDICATE = Var.alloc("p");
    private static final Var OBJECT = Var.alloc("o");
    private static final Var CITED = Var.alloc("source");
    private static final Var PLACE = Var.alloc("locator");

    private final DatasetGraph dataset;
    private final Support support;
    private final Node self;
    private final Consumer<Binding> sink;

    private Annotations(DatasetGraph dataset, AddressSpace addresses, Consumer<Binding> sink) {
        this.dataset = dataset;
        this.support = new Support(dataset.getDefaultGraph());
        this.self = NodeFactory.createURI(addresses.dataset());
        this.sink = sink;
    }

    /**
     * Goes through all statements. The caller has a transaction open.
     *
     * @param graphs the graphs of the triples
     * @param pulse  is run at each statement; what it throws ends the work
     * @param sink   takes a row for each annotation, which {@link #of} makes into statements
     */
    static void gather(DatasetGraph dataset, AddressSpace addresses, List<Node> graphs, Runnable pulse, Consumer<Binding> sink) {
        Annotations annotations = new Annotations(dataset, addresses, sink);
        graphs.forEach(graph -> dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            pulse.run();
            annotations.annotate(graph, quad.asTriple());
        }));
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
        BindingBuilder row = Binding.builder().add(SUBJECT, statement.getSubject()).add(PREDICATE, statement.getPredicate())
                .add(OBJECT, statement.getObject()).add(CITED, place.source());
        if (place.locator().isConcrete()) {
            row.add(PLACE, place.locator());
        }
        sink.accept(row.build());
    }

    /** The statements of an annotation that was gathered as a row. */
    static List<Quad> of(Binding row, AddressSpace addresses) {
        Triple statement = Triple.create(row.get(SUBJECT), row.get(PREDICATE), row.get(OBJECT));
        Node annotation = NodeFactory.createURI(addresses.space() + "statement/" + digest(row));
        Node graph = addresses.provenanceGraph();
        Quad reifies = Quad.create(graph, annotation, REIFIES, NodeFactory.createTripleTerm(statement));
        Quad cites = Quad.create(graph, annotation, Terms.SOURCE, row.get(CITED));
        return row.contains(PLACE) ? List.of(reifies, cites, Quad.create(graph, annotation, Terms.LOCATOR, row.get(PLACE)))
                : List.of(reifies, cites);
    }

    private static String digest(Binding row) {
        @Nullable Node place = row.get(PLACE);
        String text = text(row.get(SUBJECT)) + " " + text(row.get(PREDICATE)) + " " + text(row.get(OBJECT)) + " " + text(row.get(CITED))
                + " " + (place != null && place.isLiteral() ? place.getLiteralLexicalForm() : "");
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
