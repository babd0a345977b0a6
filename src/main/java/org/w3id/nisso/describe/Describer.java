package org.w3id.nisso.describe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.rdf.Terms;

/** Gathers what there is to say of a thing. Keeps nothing between calls; safe for many threads, as far as the link is. */
public final class Describer {

    /** So many terms are asked for at once; a question with more would be too long for some engines. */
    private static final int AT_ONCE = 400;

    private final RDFLink link;
    private final AddressSpace addresses;
    private final Optional<Duration> timeLimit;

    /**
     * @param link      where to ask; not closed
     * @param addresses how the things of the data set are addressed
     * @param timeLimit how long one question may take; empty for any time
     */
    public Describer(RDFLink link, AddressSpace addresses, Optional<Duration> timeLimit) {
        this.link = link;
        this.addresses = addresses;
        this.timeLimit = timeLimit;
    }

    /**
     * Describes a thing.
     *
     * @param thing  any address; of one that nothing is stated of the portrait is empty
     * @param window which part of what points at it
     * @throws org.apache.jena.query.QueryCancelledException if a question takes longer than the time limit
     */
    public Portrait describe(Node thing, Window window) {
        Graph graph = construct(Questions.description(thing, window));
        Node space = NodeFactory.createLiteralString(addresses.space());
        addEach(graph, List.copyOf(sourcesIn(graph)), sources -> Questions.sources(sources, space));
        addEach(graph, List.copyOf(termsIn(graph)), Questions::labels);
        boolean more = !select(Questions.beyond(thing, window)).isEmpty();
        return new Portrait(thing, graph, inferred(thing, window), window, more, Graph.emptyGraph);
    }

    /** The same portrait, whose {@link Portrait#names()} call a thing without a label by what it connects. */
    public Portrait withConnections(Portrait portrait) {
        List<Node> nameless = termsIn(portrait.graph()).stream().filter(addresses::contains)
                .filter(term -> !portrait.graph().contains(term, RDFS.label.asNode(), Node.ANY)).toList();
        Graph connections = GraphFactory.createDefaultGraph();
        Node space = NodeFactory.createLiteralString(addresses.space());
        addEach(connections, nameless, things -> Questions.connections(things, space));
        return new Portrait(portrait.thing(), portrait.graph(), portrait.inferred(), portrait.window(), portrait.more(),
                connections);
    }

    /** The statements with a thing at one end, in a table of direction, property, value and label, without any limit. */
    public void table(Node thing, Consumer<RowSet> reader) {
        try (QueryExec exec = exec(Questions.about(StatementTable.QUESTION, thing))) {
            reader.accept(exec.select());
        }
    }

    private Set<Triple> inferred(Node thing, Window window) {
        Set<Triple> inferred = new HashSet<>();
        for (Binding row : select(Questions.inferred(thing, window, addresses.inferredGraph()))) {
            inferred.add(Triple.create(row.get("s"), row.get("p"), row.get("o")));
        }
        return inferred;
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

    private void addEach(Graph graph, List<Node> terms, Function<Collection<Node>, Query> question) {
        for (int from = 0; from < terms.size(); from += AT_ONCE) {
            GraphUtil.addInto(graph, construct(question.apply(terms.subList(from, Math.min(from + AT_ONCE, terms.size())))));
        }
    }

    private Graph construct(Query question) {
        try (QueryExec exec = exec(question)) {
            return exec.construct();
        }
    }

    private List<Binding> select(Query question) {
        try (QueryExec exec = exec(question)) {
            List<Binding> rows = new ArrayList<>();
            // Some stores read a term only when asked for it, which they can do no more once the answer is closed.
            exec.select().forEachRemaining(row -> rows.add(row.detach()));
            return rows;
        }
    }

    private QueryExec exec(Query question) {
        var builder = link.newQuery().query(question);
        timeLimit.ifPresent(limit -> builder.timeout(limit.toMillis(), TimeUnit.MILLISECONDS));
        return builder.build();
    }
}
