package org.w3id.nisso.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.LatestFindings;
import org.w3id.nisso.server.http.Negotiation;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;
import org.w3id.nisso.store.Manifest;

/** Answers {@code /}: what this graph is and where to go on, as a page or for programs. */
final class HomeServlet extends ReadServlet {

    private static final long serialVersionUID = 1L;

    private final transient ServedGraph served;
    private final transient LatestFindings findings;

    HomeServlet(ServedGraph served, LatestFindings findings) {
        this.served = served;
        this.findings = findings;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (Visit visit = served.visit()) {
            if (Negotiation.prefersPage(request)) {
                Answers.page(response, HomePage.of(visit, findings.get()));
            } else {
                Answers.json(response, "application/json", json(visit));
            }
        }
    }

    private static JsonObject json(Visit visit) {
        JsonObject titles = new JsonObject();
        new TreeMap<>(visit.description().titles()).forEach((language, title) -> titles.put(language, title));
        Manifest manifest = visit.generation().manifest();
        JsonObject json = new JsonObject();
        json.put("dataset", visit.description().addresses().dataset());
        json.put("titles", titles);
        json.put("dataVersion", manifest.dataVersion());
        json.put("things", manifest.things());
        json.put("statements", manifest.asserted() + manifest.inferred());
        json.put("queries", "/queries");
        json.put("sparql", "/sparql");
        json.put("graphs", "/graphs");
        json.put("health", "/health");
        return json;
    }
}
