package org.w3id.nisso.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Negotiation;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;

/** Sends the OpenAPI document, under its own media type or, to those who ask for it, as plain JSON. */
final class OpenApiServlet extends ReadServlet {

    static final String PATH = "/openapi.json";

    private static final long serialVersionUID = 1L;
    private static final String JSON = "application/json";
    private static final String OPEN_API = "application/vnd.oai.openapi+json";
    private static final String VERSION = ";version=3.1";

    private final transient ServedGraph served;

    OpenApiServlet(ServedGraph served) {
        this.served = served;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Known.only(request);
        String type = Negotiation.choose(request, List.of(OPEN_API, JSON));
        try (Visit visit = served.visit()) {
            Links.citeAs(response, visit.description().addresses().dataset());
            if (!Edition.isKnownTo(request, response, visit, type)) {
                Answers.json(response, type.equals(JSON) ? JSON : OPEN_API + VERSION,
                        OpenApi.of(visit, served.address().base(request)));
            }
        }
    }
}
