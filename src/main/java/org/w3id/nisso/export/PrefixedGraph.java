package org.w3id.nisso.export;

import org.apache.jena.graph.Graph;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphWrapper;

/** A graph seen with other prefixes, so that choosing them does not change it. */
final class PrefixedGraph extends GraphWrapper {

    private final PrefixMapping prefixes;

    PrefixedGraph(Graph graph, PrefixMapping prefixes) {
        super(graph);
        this.prefixes = prefixes;
    }

    @Override
    public PrefixMapping getPrefixMapping() {
        return prefixes;
    }
}
