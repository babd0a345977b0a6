package org.w3id.nisso.describe;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.rdf.Terms;

/** Gathers what there is to say of a thing. Keeps nothing between calls; safe for many threads, as far as the link is. */
public final class Describer {

    private final Asking asking;
    private final AddressSpace addresses;
    private final Node space;

    /**
     * @param link      where to ask; not closed
     * @param addresses how the things of the data set are addressed
     * @param timeLimit how long one question may take; empty for any time
     */
    public Describer(RDFLink link, AddressSpace addresses, Optional<Duration> timeLimit) {
        this.asking = new Asking(link, timeLimit);
        this.addresses = addresses;
        this.space = NodeFactory.createLiteralString(addresses.space());
    }

    /**
     * Describes a thing.
     *
     * @param thing  any address; of one that nothing is stated of the portrait is empty
     * @param window which part of what points at it
     * @throws org.apache.jena.query.QueryCancelledException if a question takes longer than the time limit
     */
    public Portrait describe(Node thing, Window window) {
        Graph graph = asking.construct(Questions.description(thing, window));
        addSourcesAndLabels(graph);
        boolean more = !asking.select(Questions.beyond(thing, window)).isEmpty();
        return new Portrait(thing, graph, inferred(thing, window), window, more, Graph.emptyGraph, Set.of());
    }

    private void addSourcesAndLabels(Graph graph) {
        asking.addEach(graph, sourcesIn(graph), sources -> Questions.sources(sources, space));
        asking.addEach(graph, termsIn(graph), Questions::labels);
    }

    /**
     * Describes a thing as one who reads of it needs it: the same, and what the nodes around it that have no label say (a tenure, a
     * participation), with their citations; when the things around it were and of which classes they are; and what they connect, by
     * which {@link Portrait#names()} calls those without a label. Costs a few questions, however much there is around the thing.
     *
     * @param views which of the nodes around it are to be read with it, besides those without a label
     */
    public Portrait describeOpened(Node thing, Window window, Views views) {
        Graph graph = asking.construct(Questions.description(thing, window));
        asking.addEach(graph, termsIn(graph), Questions::labels);
        Set<Node> closed = nameless(around(thing, graph), graph);
        views.of(classes(graph, thing)).stream().filter(Slot::opened).forEach(slot -> closed.addAll(slot.values(graph, thing)));
        asking.addEach(graph, closed, Questions::opened);
        addSourcesAndLabels(graph);
        asking.addEach(graph, things(termsIn(graph)), Questions::neighbours);
        Set<Triple> inferred = new HashSet<>(inferred(thing, window));
        inferred.addAll(triples(asking.selectEach(closed, nodes -> Questions.inferredOf(nodes, addresses.inferredGraph()))));
        boolean more = !asking.select(Questions.beyond(thing, window)).isEmpty();
        return new Portrait(thing, graph, inferred, window, more, connections(graph), closed);
    }

    private Graph connections(Graph graph) {
        Graph connections = GraphFactory.createDefaultGraph();
        asking.addEach(connections, nameless(termsIn(graph), graph), nodes -> Questions.connections(nodes, space));
        return connections;
    }

    /**
     * A portrait of some statements alone: with the citations of their subjects, the sources that are cited, and the names of all
     * terms.
     *
     * @param thing      whose portrait it is
     * @param statements any statements
     * @param inferred   those of them that were concluded
     * @param terms      further terms whose names are wanted
     */
    Portrait context(Node thing, Collection<Triple> statements, Set<Triple> inferred, Set<Node> terms) {
        Graph graph = GraphFactory.createDefaultGraph();
        GraphUtil.add(graph, List.copyOf(statements));
        asking.addEach(graph, things(termsIn(graph)), Questions::citations);
        addSourcesAndLabels(graph);
        asking.addEach(graph, terms, Questions::labels);
        return new Portrait(thing, graph, inferred, Window.page(1), false, connections(graph), Set.of());
    }

    /** The statements with a thing at one end, in a table of direction, property, value and label, without any limit. */
    public void table(Node thing, Consumer<RowSet> reader) {
        try (QueryExec exec = asking.exec(Questions.about(StatementTable.QUESTION, thing))) {
            reader.accept(exec.select());
        }
    }

    private Set<Triple> inferred(Node thing, Window window) {
        return triples(asking.select(Questions.inferred(thing, window, addresses.inferredGraph())));
    }

    private static Set<Triple> triples(List<Binding> rows) {
        Set<Triple> triples = new HashSet<>();
        rows.forEach(row -> triples.add(Triple.create(row.get("s"), row.get("p"), row.get("o"))));
        return triples;
    }

    private static Set<Node> sourcesIn(Graph graph) {
        Set<Node> sources = new LinkedHashSet<>();
        graph.find(Node.ANY, Terms.SOURCE, Node.ANY).forEachRemaining(triple -> sources.add(triple.getObject()));
        sources.removeIf(source -> !source.isURI());
        return sources;
    }

    private static Set<Node> termsIn(Graph graph) {
        Set<Node> terms = new LinkedHashSet<>();
        graph.find().forEachRemaining(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .filter(Node::isURI).forEach(terms::add));
        return terms;
    }

    static Set<Node> classes(Graph graph, Node thing) {
        return graph.find(thing, RDF.type.asNode(), Node.ANY).mapWith(Triple::getObject).toSet();
    }

    private Set<Node> things(Set<Node> terms) {
        Set<Node> things = new LinkedHashSet<>(terms);
        things.removeIf(term -> !addresses.contains(term));
        return things;
    }

    private Set<Node> nameless(Set<Node> terms, Graph graph) {
        Set<Node> nameless = things(terms);
        nameless.removeIf(term -> graph.contains(term, RDFS.label.asNode(), Node.ANY));
        return nameless;
    }

    /** What points at the thing, also from inside, and what it points at, but for its citations. */
    private static Set<Node> around(Node thing, Graph graph) {
        Set<Node> around = new LinkedHashSet<>();
        graph.find(thing, Node.ANY, Node.ANY).filterDrop(triple -> triple.predicateMatches(Terms.CITATION))
                .forEachRemaining(triple -> around.add(triple.getObject()));
        graph.find(Node.ANY, Node.ANY, thing).forEachRemaining(triple -> around.add(triple.getSubject()));
        List.copyOf(around).stream().filter(Node::isBlank).forEach(node -> new Holder(graph).of(node)
                .ifPresent(holding -> around.add(holding.getSubject())));
        around.removeIf(node -> !node.isURI() || node.equals(thing));
        return around;
    }
}
