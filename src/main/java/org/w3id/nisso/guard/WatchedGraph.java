package org.w3id.nisso.guard;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A graph that cannot be read on when the query is to stop. As safe for threads as the graph itself. */
final class WatchedGraph extends GraphWrapper {

    private final Signal signal;

    WatchedGraph(Graph graph, Signal signal) {
        super(graph);
        this.signal = signal;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        signal.check();
        return watched(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        signal.check();
        return watched(super.find(subject, predicate, object));
    }

    private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> found) {
        return new WrappedIterator<>(found) {
            @Override
            public boolean hasNext() {
                signal.check();
                return super.hasNext();
            }
        };
    }
}
