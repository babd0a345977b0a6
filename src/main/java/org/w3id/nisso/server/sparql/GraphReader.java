package org.w3id.nisso.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Failures;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;

/** Fuseki's reading half of the Graph Store Protocol, with our way of saying no. Safe for many threads. */
class GraphReader extends GSP_R {

    private static final Query ANY = QueryFactory.create("SELECT ?s { GRAPH ?graph { ?s ?p ?o } } LIMIT 1");
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS");

    private final ServedGraph served;

    GraphReader(ServedGraph served) {
        this.served = served;
    }

    @Override
    public void process(HttpAction action) {
        try {
            if (!METHODS.contains(action.getRequestMethod())) {
                throw Problem.methodNotAllowed(action.getRequestMethod(), METHODS).asException();
            }
            requireGraph(action.getRequest());
            try (Visit visit = served.visit()) {
                Links.citeAs(action.getResponse(), visit.description().addresses().dataset());
                if (isThere(action.getRequest().getParameter(HttpNames.paramGraph), visit) && Edition.isKnownTo(action.getRequest(),
                        action.getResponse(), visit, String.valueOf(action.getRequest().getHeader("Accept")))) {
                    return;
                }
            }
            super.process(action);
        } catch (Throwable failure) {
            Failures.handOver(action.getRequest(), failure);
        }
    }

    /** Tells whether a graph has statements; the default graph, which has no name, always has. */
    private static boolean isThere(@Nullable String graph, Visit visit) {
        try (QueryExec exec = visit.link().newQuery().query(ANY).substitution("graph", NodeFactory.createURI(String.valueOf(graph))).build()) {
            return graph == null || exec.select().hasNext();
        }
    }

    /** Fuseki would give the whole dataset, which is no part of the protocol and may be very large. */
    private static void requireGraph(HttpServletRequest request) {
        if (request.getParameter(HttpNames.paramGraphDefault) == null && request.getParameter(HttpNames.paramGraph) == null) {
            throw Problem.of(ProblemKind.BAD_REQUEST, "The request does not say which graph is meant. Ask for /graphs?default,"
                    + " or for /graphs?graph=ADDRESS with the address of a named graph.").asException();
        }
    }

    @Override
    protected DatasetGraph decideDataset(HttpAction action) {
        DatasetGraph dataset = chosenDataset(action);
        TripleTerms.refuseIfLost(action, dataset);
        return dataset;
    }

    /** The dataset in which the graph is found. */
    protected DatasetGraph chosenDataset(HttpAction action) {
        return super.decideDataset(action);
    }
}
