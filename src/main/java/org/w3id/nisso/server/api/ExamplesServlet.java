package org.w3id.nisso.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.shared.PrefixMapping;
import org.w3id.nisso.export.GraphFormat;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.OwnDescription;
import org.w3id.nisso.server.http.PerGeneration;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;

/** Sends the catalogue as RDF, in one form: the graph of examples that the build has written. */
final class ExamplesServlet extends ReadServlet {

    static final String PATH = "/queries.";

    private static final long serialVersionUID = 1L;
    private static final PrefixMapping PREFIXES = PrefixMapping.Factory.create().setNsPrefixes(PrefixMapping.Standard)
            .setNsPrefix("sh", "http://www.w3.org/ns/shacl#").setNsPrefix("schema", "https://schema.org/")
            .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#").lock();

    private final transient ServedGraph served;
    private final GraphFormat format;
    private final transient PerGeneration<Graph> queries = new PerGeneration<>(OwnDescription::ofQueries);

    ExamplesServlet(ServedGraph served, GraphFormat format) {
        this.served = served;
        this.format = format;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Known.only(request);
        try (Visit visit = served.visit()) {
            Graph examples = OwnDescription.servedAt(queries.of(visit), visit.description().addresses(),
                    served.address().base(request));
            if (examples.isEmpty()) {
                throw Problem.of(ProblemKind.NOT_FOUND,
                        "This generation was built without the graph of examples; build again.").asException();
            }
            Links.citeAs(response, visit.description().addresses().dataset());
            if (!Edition.isKnownTo(request, response, visit, "")) {
                response.setContentType(format.mediaType());
                format.write(examples, PREFIXES, response.getOutputStream());
            }
        }
    }
}
