package org.w3id.nisso.server.data;

import java.time.Duration;
import java.util.Map;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.ServletModule;
import org.w3id.nisso.server.http.ThingPaths;

/** Adds the names, pages and data of things, the reasons for what is concluded of them, and the search for them. */
public final class ThingsModule {

    private ThingsModule() { }

    /**
     * The module for a graph.
     *
     * @param served    what is asked
     * @param timeLimit how long one question to the graph may take
     */
    public static FusekiModule of(ServedGraph served, Duration timeLimit) {
        return new ServletModule("things", Map.of(
                ThingPaths.ID + "*", new NameServlet(served),
                ThingPaths.PAGE + "*", new PageServlet(served, timeLimit),
                ThingPaths.DATA + "*", new DataServlet(served, timeLimit),
                WhyAddress.PATH, new WhyServlet(served, timeLimit),
                SearchServlet.PATH, new SearchServlet(served)));
    }
}
