package org.w3id.nisso.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.OwnDescription;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.LatestFindings;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Negotiation;
import org.w3id.nisso.server.http.PerGeneration;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;
import org.w3id.nisso.store.Manifest;

/** Answers {@code /}: what this graph is and where to go on, as a page or for programs. */
final class HomeServlet extends ReadServlet {

    private static final long serialVersionUID = 1L;

    private final transient ServedGraph served;
    private final transient LatestFindings findings;
    private final transient PerGeneration<Graph> description = new PerGeneration<>(OwnDescription::ofDataSet);

    HomeServlet(ServedGraph served, LatestFindings findings) {
        this.served = served;
        this.findings = findings;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean page = Negotiation.prefersPage(request);
        Choices choices = page ? Choices.of(request, response) : Choices.remembered(request);
        List<Finding> latest = findings.get();
        try (Visit visit = served.visit()) {
            Graph dataset = description.of(visit);
            addLinks(request, response, visit, dataset);
            if (Edition.isKnownTo(request, response, visit, page + " " + choices.variant() + latest)) {
                return;
            }
            if (page) {
                Answers.page(response, HomePage.of(visit, latest, datasetJson(request, visit, dataset), choices));
            } else {
                Answers.json(response, "application/json", json(visit));
            }
        }
    }

    private void addLinks(HttpServletRequest request, HttpServletResponse response, Visit visit, Graph dataset) {
        Links.citeAs(response, visit.description().addresses().dataset());
        Links.add(response, served.address().absolute(request, "/void.ttl"), "describedby", "text/turtle");
        Links.add(response, served.address().absolute(request, "/openapi.json"), "service-desc", "application/json");
        dataset.find(NodeFactory.createURI(visit.description().addresses().dataset()), DCTerms.license.asNode(), Node.ANY)
                .mapWith(Triple::getObject).filterKeep(Node::isURI)
                .forEach(licence -> Links.add(response, licence.getURI(), "license"));
    }

    private JsonObject datasetJson(HttpServletRequest request, Visit visit, Graph dataset) {
        String base = served.address().base(request);
        return DatasetJson.of(OwnDescription.servedAt(dataset, visit.description().addresses(), base), visit.description(),
                visit.generation().manifest().dataVersion(), base);
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
        json.put("ontology", "/ontology");
        json.put("description", "/void.ttl");
        json.put("health", "/health");
        return json;
    }
}
