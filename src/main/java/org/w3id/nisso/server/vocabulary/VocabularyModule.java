package org.w3id.nisso.server.vocabulary;

import jakarta.servlet.http.HttpServlet;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.w3id.nisso.export.GraphFormat;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.ServletModule;

/** Adds {@code /ontology}, {@code /void.FORMAT} and {@code /.well-known/void}. */
public final class VocabularyModule {

    private VocabularyModule() { }

    /**
     * The module for a graph.
     *
     * @param served what is described
     */
    public static FusekiModule of(ServedGraph served) {
        HttpServlet ontology = new OntologyServlet(served);
        HttpServlet description = new VoidServlet(served);
        Map<String, HttpServlet> servlets = new HashMap<>();
        servlets.put(OntologyServlet.PATH + "/*", ontology);
        servlets.put(OntologyServlet.PATH + ".html", ontology);
        servlets.put(VoidServlet.WELL_KNOWN, description);
        for (GraphFormat format : GraphFormat.values()) {
            servlets.put(OntologyServlet.PATH + "." + format.extension(), ontology);
            servlets.put(VoidServlet.PATH + "." + format.extension(), description);
        }
        return new ServletModule("vocabulary", servlets);
    }
}
