package org.w3id.nisso.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.nisso.rdf.AddressSpace;

/**
 * The catalogue as RDF: each canned query a {@code sh:SPARQLExecutable}, as SIB's tools for SPARQL examples read it
 * (sib-swiss/sparql-examples). The query is runnable as it stands: defaults are filled in, and what must be given has the value of
 * the first worked case that has an answer. The parameters are added in SHACL's own words; readers that do not know them skip them.
 */
public final class Examples {

    /** Stands for the way in which the graph is made; another value is another graph from the same inputs. */
    public static final String FORM = "examples 1";

    private Examples() { }

    /**
     * Describes all queries. The same inputs give the same graph.
     *
     * @param catalogue the queries
     * @param queries   their directory, which has the worked cases in {@code answers/}
     * @param link      the dataset in which values of parameters are looked up, within a transaction; not closed
     * @param addresses how things are addressed; gives the names of the examples and of the endpoint
     * @return the graph; without a query that can be asked only with a value that no worked case has
     */
    public static Graph of(Catalogue catalogue, Path queries, RDFLink link, AddressSpace addresses) {
        Graph graph = GraphFactory.createDefaultGraph();
        ExampleGraph examples = new ExampleGraph(graph, addresses);
        for (CannedQuery query : catalogue.queries()) {
            Map<String, List<String>> given = FirstCase.of(query, queries);
            try {
                BoundQuery shown = Binder.bind(query, required(query, given), link, addresses);
                examples.add(shown, Binder.bind(query, given, link, addresses).values());
            } catch (Refusal nobodyHasWrittenAnExample) {
                continue;
            }
        }
        return graph;
    }

    private static SortedMap<String, List<String>> required(CannedQuery query, Map<String, List<String>> given) {
        SortedMap<String, List<String>> required = new TreeMap<>(given);
        required.keySet().removeIf(name -> !query.parameter(name).map(Parameter::mustBeGiven).orElse(false));
        return required;
    }

    /**
     * The values of parameters that together have an answer, as a build has noted them.
     *
     * @param link      a dataset with the graph of examples
     * @param addresses how its things are addressed
     * @return the values by the name of the query and that of the parameter; no query if the dataset has no such graph
     */
    public static Map<String, Map<String, Node>> values(RDFLink link, AddressSpace addresses) {
        return ExampleGraph.values(link, addresses);
    }
}
