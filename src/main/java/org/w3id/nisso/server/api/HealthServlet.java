package org.w3id.nisso.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.LatestFindings;
import org.w3id.nisso.server.http.Negotiation;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.Manifest;

/** Says which generation is served and whether the last build failed. Always 200 while the server can answer at all. */
final class HealthServlet extends ReadServlet {

    private static final long serialVersionUID = 1L;

    private final transient ServedGraph served;
    private final transient LatestFindings findings;

    HealthServlet(ServedGraph served, LatestFindings findings) {
        this.served = served;
        this.findings = findings;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Generation generation = lookedAt();
        if (Negotiation.prefersPage(request)) {
            Answers.page(response, HealthPage.of(generation, findings.get(), Choices.ofLanguage(request, response)));
        } else {
            Answers.json(response, "application/json", json(generation));
        }
    }

    /** At the end of a visit it is known whether its generation is there at this moment, also where another engine keeps it. */
    private Generation lookedAt() {
        try (Visit visit = served.visit()) {
            return visit.generation();
        }
    }

    private JsonObject json(Generation generation) {
        Manifest manifest = generation.manifest();
        JsonArray found = new JsonArray();
        findings.get().forEach(finding -> found.add(json(finding)));
        JsonObject json = new JsonObject();
        json.put("status", found.isEmpty() ? "ok" : "findings");
        json.put("generation", generation.name());
        json.put("dataVersion", manifest.dataVersion());
        json.put("built", manifest.built());
        json.put("counts", counts(manifest));
        json.put("findings", found);
        return json;
    }

    private static JsonObject counts(Manifest manifest) {
        JsonObject counts = new JsonObject();
        counts.put("asserted", manifest.asserted());
        counts.put("inferred", manifest.inferred());
        counts.put("annotated", manifest.annotated());
        counts.put("things", manifest.things());
        counts.put("queries", manifest.queries());
        return counts;
    }

    private static JsonObject json(Finding finding) {
        JsonObject json = new JsonObject();
        json.put("stage", finding.stage().name().toLowerCase(java.util.Locale.ROOT));
        json.put("place", finding.place().toString());
        json.put("what", finding.what());
        json.put("remedy", finding.remedy());
        return json;
    }
}
