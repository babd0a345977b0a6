package org.w3id.nisso.server.export;

import java.time.Duration;
import java.util.Map;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.ServletModule;

/** Adds {@code /export} and the files below it. */
public final class NetworksModule {

    private NetworksModule() { }

    /**
     * The module for a graph and its catalogue.
     *
     * @param served    what is exported
     * @param timeLimit how long the query may take
     */
    public static FusekiModule of(ServedGraph served, Duration timeLimit) {
        return new ServletModule("export", Map.of("/export/*", new NetworksServlet(served, timeLimit)));
    }
}
