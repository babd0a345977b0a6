package org.w3id.nisso.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.w3id.nisso.export.Citation;
import org.w3id.nisso.export.CitationFormat;
import org.w3id.nisso.server.http.Citing;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;

/** Says how to cite the data set as a whole, in one form. The address that is cited is the data set's own, wherever it is served. */
final class CiteServlet extends ReadServlet {

    static final String PATH = "/cite.";
    /** The parameter that chooses the language of the title. */
    static final String LANGUAGE = "lang";

    private static final long serialVersionUID = 1L;
    private static final String USUAL_LANGUAGE = "en";

    private final transient ServedGraph served;
    private final CitationFormat format;

    CiteServlet(ServedGraph served, CitationFormat format) {
        this.served = served;
        this.format = format;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Known.only(request, LANGUAGE);
        try (Visit visit = served.visit()) {
            String address = visit.description().addresses().dataset();
            Citation citation = Citing.dataSet(visit, address, language(request, visit));
            Links.citeAs(response, address);
            if (!Edition.isKnownTo(request, response, visit, citation.asked().toString())) {
                response.setContentType(format.mediaType());
                format.write(citation, response.getOutputStream());
            }
        }
    }

    private static String language(HttpServletRequest request, Visit visit) {
        String language = Optional.ofNullable(request.getParameter(LANGUAGE)).filter(given -> !given.isBlank()).orElse(USUAL_LANGUAGE);
        List<String> known = visit.description().titles().keySet().stream().sorted().toList();
        if (!language.equals(USUAL_LANGUAGE) && !known.contains(language)) {
            throw Problem.of(ProblemKind.BAD_PARAMETER, "lang: the data set has no title in this language; it has "
                    + String.join(", ", known) + ".").blaming(LANGUAGE).offering(known).asException();
        }
        return language;
    }
}
