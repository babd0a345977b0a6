package org.w3id.nisso.server.api;

import jakarta.servlet.http.HttpServlet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.w3id.nisso.export.CitationFormat;
import org.w3id.nisso.export.GraphFormat;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.ServletModule;

/** Adds what the server says of itself for programs: {@code /openapi.json}, {@code /queries.ttl} and its kin, and {@code /cite.bib} and its kin. */
public final class DescriptionsModule {

    private DescriptionsModule() { }

    /**
     * The module for a graph and its catalogue.
     *
     * @param served what is described
     */
    public static FusekiModule of(ServedGraph served) {
        Map<String, HttpServlet> servlets = new HashMap<>();
        servlets.put(OpenApiServlet.PATH, new OpenApiServlet(served));
        Stream.of(GraphFormat.values()).forEach(format ->
                servlets.put(ExamplesServlet.PATH + format.extension(), new ExamplesServlet(served, format)));
        Stream.of(CitationFormat.values()).forEach(format ->
                servlets.put(CiteServlet.PATH + format.extension(), new CiteServlet(served, format)));
        return new ServletModule("descriptions", servlets);
    }
}
