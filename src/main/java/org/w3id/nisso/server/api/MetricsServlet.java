package org.w3id.nisso.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.w3id.nisso.engine.EngineProblem;
import org.w3id.nisso.server.front.Meters;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.store.Manifest;

/** Shows the meters to Prometheus, in its text format 0.0.4. Safe for many threads. */
final class MetricsServlet extends ReadServlet {

    private static final long serialVersionUID = 1L;
    private static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final transient ServedGraph served;
    private final transient Meters meters;

    MetricsServlet(ServedGraph served, Meters meters) {
        this.served = served;
        this.meters = meters;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Answers.text(response, MEDIA_TYPE, meters.scrape() + generation());
    }

    /** Nothing if an engine elsewhere has none at the moment: the meters are wanted then more than ever. */
    private String generation() {
        try {
            return generation(served.generation().manifest());
        } catch (EngineProblem none) {
            return "";
        }
    }

    /** The generation as a label, so that a change of it can be seen beside everything else. */
    private static String generation(Manifest manifest) {
        return "# HELP nisso_generation_statements Statements of the generation that is served now\n"
                + "# TYPE nisso_generation_statements gauge\n"
                + statements(manifest, "asserted", manifest.asserted()) + statements(manifest, "inferred", manifest.inferred());
    }

    private static String statements(Manifest manifest, String kind, long count) {
        return "nisso_generation_statements{version=\"" + manifest.dataVersion() + "\",kind=\"" + kind + "\"} " + count + "\n";
    }
}
