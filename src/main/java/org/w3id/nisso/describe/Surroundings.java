package org.w3id.nisso.describe;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.nisso.rdf.AddressSpace;

/**
 * Gathers what a reader of a thing needs besides what is stated of it. Keeps nothing between calls; safe for many threads, as far as the
 * link is.
 */
public final class Surroundings {

    private final Asking asking;
    private final Describer describer;
    private final AddressSpace addresses;
    private final Node space;

    /**
     * @param link      where to ask; not closed
     * @param addresses how the things of the data set are addressed
     * @param timeLimit how long one question may take; empty for any time
     */
    public Surroundings(RDFLink link, AddressSpace addresses, Optional<Duration> timeLimit) {
        this.asking = new Asking(link, timeLimit);
        this.describer = new Describer(link, addresses, timeLimit);
        this.addresses = addresses;
        this.space = NodeFactory.createLiteralString(addresses.space());
    }

    /**
     * Describes a thing, and what is around it: what the nodes without a label say (a tenure, a participation); what the others that
     * point here cite, when they were and of which classes they are; and what those connect that say nothing at once, by which
     * {@link Portrait#names()} calls them. Costs a few questions, however much there is around the thing.
     *
     * @param window which part of what points at it
     * @param views  which of the things around it are to be read with it, besides those without a label
     * @throws org.apache.jena.query.QueryCancelledException if a question takes longer than the time limit
     */
    public Portrait describe(Node thing, Window window, Views views) {
        Graph graph = asking.construct(Questions.description(thing, window));
        Mentions mentions = new Mentions(graph, addresses);
        Set<Node> labelled = mentions.terms();
        asking.addEach(graph, labelled, Questions::labels);
        Set<Triple> inferred = new HashSet<>(describer.inferred(thing, window));
        Set<Node> pointing = mentions.pointing(thing, inferred);
        Set<Node> around = union(mentions.pointing(thing, Set.of()), mentions.pointedAt(thing));
        Set<Node> opened = mentions.nameless(around);
        asking.addEach(graph, others(thing, without(around, opened)), QuestionsAround::neighbours);
        views.of(Mentions.classes(graph, thing)).stream().filter(Slot::opened).forEach(slot -> opened.addAll(slot.values(graph, thing)));
        GraphUtil.addInto(graph, told(opened));
        asking.addEach(graph, without(pointing, opened), QuestionsAround::citations);
        asking.addEach(graph, mentions.sources(), sources -> Questions.sources(sources, space));
        asking.addEach(graph, without(mentions.terms(), labelled), Questions::labels);
        asking.addEach(graph, others(thing, without(mentions.dating(opened), around)), QuestionsAround::neighbours);
        inferred.addAll(Describer.triples(
                asking.selectEach(opened, nodes -> QuestionsAround.inferred(nodes, addresses.inferredGraph()))));
        Set<Node> telling = new HashSet<>(opened);
        telling.removeIf(node -> views.of(Mentions.classes(graph, node)).stream().noneMatch(Slot::isHead));
        return new Portrait(thing, graph, inferred, window, describer.more(thing, window),
                connections(without(mentions.nameless(mentions.terms()), telling)), opened);
    }

    /** What some nodes say. Nodes without a name are seldom inside each other, so those are asked for only if there are any. */
    private Graph told(Set<Node> opened) {
        Graph told = GraphFactory.createDefaultGraph();
        asking.addEach(told, opened, things -> QuestionsAround.opened(things, false));
        if (told.stream().map(Triple::getObject).anyMatch(node -> node.isBlank() && !told.contains(node, Node.ANY, Node.ANY))) {
            Graph deep = GraphFactory.createDefaultGraph();
            asking.addEach(deep, opened, things -> QuestionsAround.opened(things, true));
            return deep;
        }
        return told;
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
    Portrait of(Node thing, Collection<Triple> statements, Set<Triple> inferred, Set<Node> terms) {
        Graph graph = GraphFactory.createDefaultGraph();
        GraphUtil.add(graph, List.copyOf(statements));
        Mentions mentions = new Mentions(graph, addresses);
        asking.addEach(graph, mentions.things(mentions.terms()), QuestionsAround::citations);
        asking.addEach(graph, mentions.sources(), sources -> Questions.sources(sources, space));
        asking.addEach(graph, union(mentions.terms(), terms), Questions::labels);
        return new Portrait(thing, graph, inferred, Window.page(1), false, connections(mentions.nameless(mentions.terms())), Set.of());
    }

    private Graph connections(Set<Node> nameless) {
        Graph connections = GraphFactory.createDefaultGraph();
        asking.addEach(connections, nameless, nodes -> QuestionsAround.connections(nodes, space));
        return connections;
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        Set<T> union = new LinkedHashSet<>(some);
        union.addAll(others);
        return union;
    }

    /** The thing has been described; asked for again, a node without a name in it would be another. */
    private static Set<Node> others(Node thing, Set<Node> nodes) {
        nodes.remove(thing);
        return nodes;
    }

    private static <T> Set<T> without(Set<T> all, Set<T> some) {
        Set<T> rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
