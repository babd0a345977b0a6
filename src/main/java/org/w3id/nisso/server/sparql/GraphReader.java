package org.w3id.nisso.server.sparql;

import java.util.List;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.nisso.server.http.Failures;
import org.w3id.nisso.server.http.Problem;

/** Fuseki's reading half of the Graph Store Protocol, with our way of saying no. Safe for many threads. */
final class GraphReader extends GSP_R {

    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS");

    @Override
    public void process(HttpAction action) {
        try {
            if (!METHODS.contains(action.getRequestMethod())) {
                throw Problem.methodNotAllowed(action.getRequestMethod(), METHODS).asException();
            }
            super.process(action);
        } catch (Throwable failure) {
            Failures.handOver(action.getRequest(), failure);
        }
    }

    @Override
    protected DatasetGraph decideDataset(HttpAction action) {
        DatasetGraph dataset = super.decideDataset(action);
        TripleTerms.refuseIfLost(action, dataset);
        return dataset;
    }
}
