package org.w3id.nisso.server.sparql;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.rdf.model.Model;
import org.w3id.nisso.server.http.ServedGraph;

/** Adds {@code /sparql}. */
public final class SparqlModule implements FusekiModule {

    /** Where queries are sent, by {@code GET} or {@code POST}. */
    public static final String PATH = "/sparql";

    private final ServedGraph served;

    /** The module for a graph. */
    public SparqlModule(ServedGraph served) {
        this.served = served;
    }

    @Override
    public String name() {
        return "sparql";
    }

    @Override
    public void prepare(FusekiServer.Builder server, Set<String> datasetNames, Model configuration) {
        long milliseconds = served.guard().budget().time().toMillis();
        served.dataset().getContext().set(ARQ.queryTimeout, milliseconds + "," + milliseconds);
        ServiceDescription description = new ServiceDescription(served);
        server.registerOperation(Operation.Query, served.embedded() ? new QueryProcessor(served, description)
                : new EngineQueryProcessor(served, description));
        server.add(PATH, DataService.newBuilder(served.dataset()).addEndpoint(Operation.Query));
        server.addFilter(PATH, new ShortFormatNames());
    }
}
