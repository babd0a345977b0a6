package org.w3id.nisso.server.pages;

import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.w3id.nisso.server.http.LatestFindings;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.ServedGraph;

/** Adds {@code /} and the style sheet of all pages. */
public final class HomeModule implements FusekiModule {

    private final ServedGraph served;
    private final LatestFindings findings;

    /**
     * The module for a graph.
     *
     * @param served   what the page is about
     * @param findings what the last failed build found
     */
    public HomeModule(ServedGraph served, LatestFindings findings) {
        this.served = served;
        this.findings = findings;
    }

    @Override
    public String name() {
        return "home";
    }

    @Override
    public void prepare(FusekiServer.Builder server, Set<String> datasetNames, Model configuration) {
        // The empty pattern stands for "/" alone; "/" would stand for everything.
        server.addServlet("", new HomeServlet(served, findings));
        server.addServlet(Page.STYLE, new StyleServlet());
    }
}
