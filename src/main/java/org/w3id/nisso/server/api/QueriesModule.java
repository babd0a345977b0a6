package org.w3id.nisso.server.api;

import java.time.Duration;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.w3id.nisso.server.http.ServedGraph;

/** Adds {@code /queries} and all that is below. */
public final class QueriesModule implements FusekiModule {

    private final ServedGraph served;
    private final Duration timeLimit;

    /**
     * The module for a graph and its catalogue.
     *
     * @param served    what is asked
     * @param timeLimit how long one query may take
     */
    public QueriesModule(ServedGraph served, Duration timeLimit) {
        this.served = served;
        this.timeLimit = timeLimit;
    }

    @Override
    public String name() {
        return "queries";
    }

    @Override
    public void prepare(FusekiServer.Builder server, Set<String> datasetNames, Model configuration) {
        server.addServlet("/queries/*", new QueriesServlet(served, new Asking(timeLimit)));
    }
}
