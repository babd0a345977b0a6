package org.w3id.nisso.server.sparql;

import java.time.Duration;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.util.Context;
import org.w3id.nisso.server.http.ServedGraph;

/** Adds {@code /sparql}. */
public final class SparqlModule implements FusekiModule {

    /** Where queries are sent, by {@code GET} or {@code POST}. */
    public static final String PATH = "/sparql";

    private final ServedGraph served;
    private final Duration timeLimit;

    /**
     * The module for a graph.
     *
     * @param served    what is asked
     * @param timeLimit how long one query may take
     */
    public SparqlModule(ServedGraph served, Duration timeLimit) {
        this.served = served;
        this.timeLimit = timeLimit;
    }

    @Override
    public String name() {
        return "sparql";
    }

    @Override
    public void prepare(FusekiServer.Builder server, Set<String> datasetNames, Model configuration) {
        // For the whole process: a query must not make this machine call another, whichever way it comes in.
        ARQ.globalServiceAllowed = false;
        Context context = served.dataset().getContext();
        context.set(ARQ.httpServiceAllowed, false);
        context.set(ARQ.queryTimeout, timeLimit.toMillis() + "," + timeLimit.toMillis());
        ServiceDescription description = new ServiceDescription(served);
        server.registerOperation(Operation.Query, served.embedded() ? new QueryProcessor(served, description)
                : new EngineQueryProcessor(served, description, timeLimit));
        server.add(PATH, DataService.newBuilder(served.dataset()).addEndpoint(Operation.Query));
        server.addFilter(PATH, new ShortFormatNames());
    }
}
