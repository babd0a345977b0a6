package org.w3id.nisso.server.api;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.w3id.nisso.server.http.LatestFindings;
import org.w3id.nisso.server.http.ServedGraph;

/** Adds {@code /health}. */
public final class HealthModule implements FusekiModule {

    private final ServedGraph served;
    private final LatestFindings findings;

    /**
     * The module for a graph.
     *
     * @param served   what is served
     * @param findings what the last failed build found
     */
    public HealthModule(ServedGraph served, LatestFindings findings) {
        this.served = served;
        this.findings = findings;
    }

    @Override
    public String name() {
        return "health";
    }

    @Override
    public void prepare(FusekiServer.Builder server, Set<String> datasetNames, Model configuration) {
        server.addServlet("/health", new HealthServlet(served, findings));
    }
}
