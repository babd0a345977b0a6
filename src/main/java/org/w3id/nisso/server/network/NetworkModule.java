package org.w3id.nisso.server.network;

import java.time.Duration;
import java.util.Map;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.ServedNetwork;
import org.w3id.nisso.server.http.ServletModule;

/** Adds {@code /network} and {@code /network.json}. */
public final class NetworkModule {

    private NetworkModule() { }

    /**
     * The module for a graph and its catalogue.
     *
     * @param served    whose network is shown
     * @param timeLimit how long its query may take
     */
    public static FusekiModule of(ServedGraph served, Duration timeLimit) {
        ServedNetwork network = new ServedNetwork(timeLimit);
        return new ServletModule("network", Map.of(Filter.PAGE, new PageServlet(served, network),
                Filter.JSON, new JsonServlet(served, network)));
    }
}
