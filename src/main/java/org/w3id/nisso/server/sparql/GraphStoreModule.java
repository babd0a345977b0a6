package org.w3id.nisso.server.sparql;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.rdf.model.Model;
import org.w3id.nisso.server.http.ServedGraph;

/** Adds {@code /graphs}. */
public final class GraphStoreModule implements FusekiModule {

    private final ServedGraph served;

    /** The module for a graph. */
    public GraphStoreModule(ServedGraph served) {
        this.served = served;
    }

    @Override
    public String name() {
        return "graphs";
    }

    @Override
    public void prepare(FusekiServer.Builder server, Set<String> datasetNames, Model configuration) {
        server.registerOperation(Operation.GSP_R, served.embedded() ? new GraphReader(served) : new EngineGraphReader(served));
        server.add("/graphs", DataService.newBuilder(served.dataset()).addEndpoint(Operation.GSP_R));
    }
}
