package org.w3id.nisso.server.map;

import java.time.Duration;
import java.util.Map;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.ServletModule;

/** Adds {@code /map} and {@code /map.json}. */
public final class MapModule {

    private MapModule() { }

    /**
     * The module for a graph and its catalogue.
     *
     * @param served    what is shown
     * @param timeLimit how long one question to the graph may take
     */
    public static FusekiModule of(ServedGraph served, Duration timeLimit) {
        Atlases atlases = new Atlases(timeLimit);
        return new ServletModule("map", Map.of(MapServlet.PATH, new MapServlet(served, atlases),
                MapJsonServlet.PATH, new MapJsonServlet(served, atlases)));
    }
}
