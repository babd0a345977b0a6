package org.w3id.nisso.server.sparql;

import java.util.Map;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;

/**
 * The same where an engine keeps the graph: the one that is asked for is fetched first. A large one is refused, because it would have to
 * be in memory as a whole.
 */
final class EngineGraphReader extends GraphReader {

    private static final long MOST = 1_000_000;

    private static final Var GRAPH = Var.alloc("graph");

    private final ServedGraph served;

    EngineGraphReader(ServedGraph served) {
        super(served);
        this.served = served;
    }

    @Override
    protected DatasetGraph chosenDataset(HttpAction action) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        GraphTarget target = GraphTarget.determineTargetGSP(dataset, action);
        try (Visit visit = served.visit()) {
            if (target.isDefault()) {
                fetch("{ ?s ?p ?o }", Map.of(), visit, dataset.getDefaultGraph());
            } else {
                Node name = target.graphName();
                fetch("{ GRAPH ?graph { ?s ?p ?o } }", Map.of(GRAPH, name), visit, dataset.getGraph(name));
            }
        }
        return dataset;
    }

    private static void fetch(String pattern, Map<Var, Node> values, Visit visit, Graph graph) {
        try (QueryExec exec = asking("SELECT (COUNT(*) AS ?size) " + pattern, values, visit)) {
            if (((Number) exec.select().next().get("size").getLiteralValue()).longValue() > MOST) {
                throw Problem.of(ProblemKind.REFUSED, "The graph has more than " + MOST + " statements, and this server fetches no more"
                        + " from the engine that keeps it. Take it as a dump: /dump.").asException();
            }
        }
        try (QueryExec exec = asking("CONSTRUCT { ?s ?p ?o } WHERE " + pattern, values, visit)) {
            exec.construct(graph);
        }
    }

    private static QueryExec asking(String query, Map<Var, Node> values, Visit visit) {
        QueryExecBuilder builder = visit.link().newQuery().query(query);
        values.forEach(builder::substitution);
        return builder.build();
    }
}
