package org.w3id.nisso.server.timeline;

import java.time.Duration;
import java.util.Map;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.ServletModule;

/** Adds {@code /timeline}, the page, and {@code /timeline.json}, all that it can show. */
public final class TimelineModule {

    private TimelineModule() { }

    /**
     * The module for a graph.
     *
     * @param served    what is shown
     * @param timeLimit how long the query may take
     */
    public static FusekiModule of(ServedGraph served, Duration timeLimit) {
        Timelines timelines = new Timelines(timeLimit);
        return new ServletModule("timeline", Map.of(
                TimelineServlet.PATH, new TimelineServlet(served, timelines),
                TimelineJsonServlet.PATH, new TimelineJsonServlet(served, timelines)));
    }
}
