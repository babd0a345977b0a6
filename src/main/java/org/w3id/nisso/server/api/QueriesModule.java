package org.w3id.nisso.server.api;

import java.time.Duration;
import java.util.Map;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.ServletModule;

/** Adds {@code /queries} and all that is below. */
public final class QueriesModule {

    private QueriesModule() { }

    /**
     * The module for a graph and its catalogue.
     *
     * @param served    what is asked
     * @param timeLimit how long one query may take
     */
    public static FusekiModule of(ServedGraph served, Duration timeLimit) {
        return new ServletModule("queries", Map.of("/queries/*", new QueriesServlet(served, new Asking(timeLimit))));
    }
}
