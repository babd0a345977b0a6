package org.w3id.nisso.server.pages;

import java.util.Map;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.w3id.nisso.server.http.LatestFindings;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.ServletModule;

/** Adds {@code /}, {@code /about}, and the styles and scripts of all pages. */
public final class HomeModule {

    private HomeModule() { }

    /**
     * The module for a graph.
     *
     * @param served   what the page is about
     * @param findings what the last failed build found
     */
    public static FusekiModule of(ServedGraph served, LatestFindings findings) {
        // The empty pattern stands for "/" alone; "/" would stand for everything.
        return new ServletModule("home", Map.of("", new HomeServlet(served, findings), Page.STYLE, new StyleServlet(),
                "/assets/*", new AssetsServlet(), AboutServlet.PATH, new AboutServlet(served)));
    }
}
