package org.w3id.nisso.server.api;

import java.util.Map;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.w3id.nisso.server.front.Meters;
import org.w3id.nisso.server.http.LatestFindings;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.ServletModule;

/** Adds what operators look at: {@code /health} and {@code /metrics}. */
public final class HealthModule {

    private HealthModule() { }

    /**
     * The module for a graph.
     *
     * @param served   what is served
     * @param findings what the last failed build found
     * @param meters   what was counted
     */
    public static FusekiModule of(ServedGraph served, LatestFindings findings, Meters meters) {
        return new ServletModule("health", Map.of("/health", new HealthServlet(served, findings),
                "/metrics", new MetricsServlet(served, meters)));
    }
}
