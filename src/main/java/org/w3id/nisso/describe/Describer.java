package org.w3id.nisso.describe;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.rdf.AddressSpace;

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
        Mentions mentions = new Mentions(graph, addresses);
        asking.addEach(graph, mentions.sources(), sources -> Questions.sources(sources, space));
        asking.addEach(graph, mentions.terms(), Questions::labels);
        return new Portrait(thing, graph, inferred(thing, window), window, more(thing, window), Graph.emptyGraph, Set.of());
    }

    /** The statements with a thing at one end, in a table of direction, property, value and label, without any limit. */
    public void table(Node thing, Consumer<RowSet> reader) {
        try (QueryExec exec = asking.exec(Questions.about(StatementTable.QUESTION, thing))) {
            reader.accept(exec.select());
        }
    }

    /** Whether more points at a thing than a window and those before it show. */
    boolean more(Node thing, Window window) {
        return !asking.select(Questions.beyond(thing, window)).isEmpty();
    }

    /** Which of the statements with a thing at one end were concluded. */
    Set<Triple> inferred(Node thing, Window window) {
        return triples(asking.select(Questions.inferred(thing, window, addresses.inferredGraph())));
    }

    static Set<Triple> triples(List<Binding> rows) {
        Set<Triple> triples = new HashSet<>();
        rows.forEach(row -> triples.add(Triple.create(row.get("s"), row.get("p"), row.get("o"))));
        return triples;
    }
}
