package org.w3id.nisso.server.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.catalog.Hit;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.Languages;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Negotiation;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;

/** Answers {@code /search}: finds things by a name in any language. */
final class SearchServlet extends ReadServlet {

    static final String PATH = "/search";
    static final String QUERY = "q";
    static final String CLASS = "class";
    static final String LIMIT = "limit";

    private static final long serialVersionUID = 1L;
    private static final String FORMAT = "format";
    private static final List<String> FORMATS = List.of("json", "html");
    private static final int USUAL = 20;
    private static final int MOST = 50;

    private final transient ServedGraph served;

    SearchServlet(ServedGraph served) {
        this.served = served;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal {
        Known.only(request, QUERY, CLASS, LIMIT, FORMAT, Languages.PARAMETER);
        boolean asPage = asPage(request);
        String query = request.getParameter(QUERY);
        if (query == null && !asPage) {
            throw Problem.of(ProblemKind.BAD_PARAMETER, "q is missing. Give what to look for: a name or a part of one, in any"
                    + " language.").blaming(QUERY).asException();
        }
        int most = most(request.getParameter(LIMIT));
        String className = Optional.ofNullable(request.getParameter(CLASS)).orElse("");
        try (Visit visit = served.visit()) {
            Optional<Node> ofClass = className.isBlank() ? Optional.empty()
                    : Optional.of(visit.things().classCalled(className, CLASS));
            Choices choices = Choices.ofLanguage(request, response);
            Links.citeAs(response, visit.description().addresses().dataset());
            if (!Edition.isKnownTo(request, response, visit, (asPage ? "html " : "json ") + choices.variant())) {
                List<Hit> hits = query == null ? List.of() : visit.entities().search(query, ofClass, most);
                Found found = Found.of(hits, visit, choices);
                if (asPage) {
                    Answers.page(response, found.page(query, className, most));
                } else {
                    Answers.json(response, "application/json", found.json(String.valueOf(query)));
                }
            }
        }
    }

    private static boolean asPage(HttpServletRequest request) {
        String format = request.getParameter(FORMAT);
        if (format != null && !FORMATS.contains(format)) {
            throw Problem.of(ProblemKind.NO_SUCH_FORMAT, "What is found comes as json or html.").blaming(FORMAT).offering(FORMATS)
                    .asException();
        }
        return format == null ? Negotiation.prefersPage(request) : format.equals("html");
    }

    private static int most(@Nullable String limit) {
        if (limit == null || limit.isBlank()) {
            return USUAL;
        }
        if (!limit.matches("[1-9]\\d?") || Integer.parseInt(limit) > MOST) {
            throw Problem.of(ProblemKind.BAD_PARAMETER, "limit: “" + Known.shortened(limit) + "” is not a number from 1 to " + MOST + ".")
                    .blaming(LIMIT).asException();
        }
        return Integer.parseInt(limit);
    }
}
