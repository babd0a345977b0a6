package org.w3id.nisso.engine;

import java.util.List;
import org.apache.jena.query.Query;

/**
 * Which graphs of an engine are the data, written into each query as {@code FROM} and {@code FROM NAMED}: so it sees the same on
 * engines that take the union of all graphs for the default graph (RDF4J, Virtuoso) and on those that do not (Fuseki, Oxigraph), and
 * never what else the engine holds. Immutable.
 *
 * @param facts the graph that stands for the default graph
 * @param named the named graphs
 */
record EngineData(String facts, List<String> named) {

    EngineData {
        named = List.copyOf(named);
    }

    /** The query with its data: all, or as many as it names itself. A graph that is not among the data is empty, as elsewhere. */
    Query in(Query query) {
        Query with = query.cloneQuery();
        List<String> chosenFacts = List.copyOf(query.getGraphURIs());
        List<String> chosenNamed = List.copyOf(query.getNamedGraphURIs());
        with.getGraphURIs().clear();
        with.getNamedGraphURIs().clear();
        if (chosenFacts.isEmpty() && chosenNamed.isEmpty()) {
            with.addGraphURI(facts);
            named.forEach(with::addNamedGraphURI);
            return with;
        }
        chosenFacts.stream().map(this::known).forEach(with::addGraphURI);
        chosenNamed.stream().map(this::known).forEach(with::addNamedGraphURI);
        return with;
    }

    /** An address that leads to no graph takes the place of one that is not for us to read. */
    private String known(String graph) {
        return named.contains(graph) ? graph : facts + "/none";
    }
}
