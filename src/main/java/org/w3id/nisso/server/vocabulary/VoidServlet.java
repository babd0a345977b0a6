package org.w3id.nisso.server.vocabulary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.w3id.nisso.export.GraphFormat;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.OwnDescription;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.PerGeneration;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;

/** Answers {@code /void.FORMAT}, and leads from {@code /.well-known/void} (VoID, section 7.2) to the form that the client wants. */
final class VoidServlet extends ReadServlet {

    static final String PATH = "/void";
    static final String WELL_KNOWN = "/.well-known/void";

    private static final long serialVersionUID = 1L;

    private final transient ServedGraph served;
    private final transient PerGeneration<Graph> description = new PerGeneration<>(OwnDescription::ofDataSet);

    VoidServlet(ServedGraph served) {
        this.served = served;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Known.only(request);
        try (Visit visit = served.visit()) {
            if (description.of(visit).isEmpty()) {
                throw Problem.of(ProblemKind.NOT_FOUND, "This graph was built without a description of the data set. Build it again.")
                        .asException();
            }
            if (request.getServletPath().equals(WELL_KNOWN)) {
                leadOn(request, response);
            } else {
                write(request, response, visit);
            }
        }
    }

    private void leadOn(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", served.address().absolute(request, PATH + "." + GraphForms.chosen(request).extension()));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Visit visit) throws IOException {
        GraphFormat format = GraphForms.ofPath(request.getServletPath());
        Links.citeAs(response, visit.description().addresses().dataset());
        if (!Edition.isKnownTo(request, response, visit, format.mediaType())) {
            Graph graph = OwnDescription.servedAt(description.of(visit), visit.description().addresses(),
                    served.address().base(request));
            GraphForms.send(response, graph, OwnDescription.PREFIXES, format);
        }
    }
}
