package org.w3id.nisso.server.http;

import jakarta.servlet.http.HttpServlet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;

/**
 * A module that adds servlets and nothing else. Immutable.
 *
 * @param name     the name of the module
 * @param servlets the servlets by the pattern of the paths that they answer
 */
public record ServletModule(String name, Map<String, HttpServlet> servlets) implements FusekiModule {

    public ServletModule {
        servlets = Map.copyOf(servlets);
    }

    @Override
    public void prepare(FusekiServer.Builder server, Set<String> datasetNames, Model configuration) {
        servlets.forEach(server::addServlet);
    }
}
