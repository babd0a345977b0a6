package org.w3id.nisso.server.map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.Languages;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;

/** Answers {@code /map.json} with all that the map shows, at all times, in one language. */
final class MapJsonServlet extends ReadServlet {

    static final String PATH = "/map.json";

    private static final long serialVersionUID = 1L;

    private final transient ServedGraph served;
    private final transient Atlases atlases;

    MapJsonServlet(ServedGraph served, Atlases atlases) {
        this.served = served;
        this.atlases = atlases;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Known.only(request, Languages.PARAMETER);
        Choices choices = Choices.ofLanguage(request, response);
        try (Visit visit = served.visit()) {
            Links.citeAs(response, visit.description().addresses().dataset());
            if (!Edition.isKnownTo(request, response, visit, choices.variant())) {
                Answers.bytes(response, "application/json; charset=utf-8", atlases.document(visit, choices.language()));
            }
        }
    }
}
