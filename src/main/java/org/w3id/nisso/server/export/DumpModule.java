package org.w3id.nisso.server.export;

import java.util.Map;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.ServletModule;

/** Adds {@code /dump} and all that is below. */
public final class DumpModule {

    private DumpModule() { }

    /**
     * The module for a graph. The time limit is for questions; a dump takes as long as it takes, or as long as the client reads.
     *
     * @param served what is dumped
     */
    public static FusekiModule of(ServedGraph served) {
        return new ServletModule("dump", Map.of("/dump/*", new DumpServlet(served)));
    }
}
