package org.w3id.nisso.guard;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;

/** A graph that takes so many statements and no more, and none when the query is to stop. As safe for threads as the graph itself. */
final class BoundedGraph extends GraphWrapper {

    private final long most;
    private final Signal signal;

    BoundedGraph(Graph graph, long most, Signal signal) {
        super(graph);
        this.most = most;
        this.signal = signal;
    }

    @Override
    public void add(Triple statement) {
        signal.check();
        super.add(statement);
        if (size() > most) {
            throw Refused.rows(most);
        }
    }
}
