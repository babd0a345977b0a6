package org.w3id.nisso.server.sparql;

import java.util.List;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.w3id.nisso.server.http.Failures;
import org.w3id.nisso.server.http.Problem;

/** Fuseki's reading half of the Graph Store Protocol, with our way of saying no. Safe for many threads. */
final class GraphReader extends GSP_R {

    @Override
    public void process(HttpAction action) {
        try {
            super.process(action);
        } catch (Throwable failure) {
            Failures.handOver(action.getRequest(), failure);
        }
    }

    @Override
    public void execAny(String method, HttpAction action) {
        throw Problem.methodNotAllowed(method, List.of("GET", "HEAD", "OPTIONS")).asException();
    }

    @Override
    public void execPost(HttpAction action) {
        execAny("POST", action);
    }

    @Override
    public void execPut(HttpAction action) {
        execAny("PUT", action);
    }

    @Override
    public void execPatch(HttpAction action) {
        execAny("PATCH", action);
    }

    @Override
    public void execDelete(HttpAction action) {
        execAny("DELETE", action);
    }
}
