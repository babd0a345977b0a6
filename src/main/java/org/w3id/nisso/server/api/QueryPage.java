package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.Visit;

/** The page of one query: what it answers, a form for its parameters, and the answer once it can be given. For one request. */
final class QueryPage {

    private final CannedQuery query;
    private final Map<String, List<String>> given;
    private final Visit visit;
    private final Asking asking;
    private final List<Html> body = new ArrayList<>();

    QueryPage(CannedQuery query, Map<String, List<String>> given, Visit visit, Asking asking) {
        this.query = query;
        this.given = given;
        this.visit = visit;
        this.asking = asking;
    }

    /**
     * Sends the page: 200, or 400 with the form as it was filled in if a value was refused.
     *
     * @throws IOException if the client has left
     */
    void answer(HttpServletResponse response) throws IOException {
        body.add(tag("p", query.header().description()));
        if (!query.parameters().isEmpty()) {
            body.add(new ParameterForm(given, visit).of(query));
        }
        if (answerable()) {
            try {
                addAnswer(asking.bind(query, given, visit));
            } catch (Refusal refusal) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                addRefusal(refusal);
            }
        }
        body.add(tag("p", link(Addresses.of(query) + ".rq", "The query in SPARQL")));
        Answers.page(response, new Page(query.title("en"), body));
    }

    /** Whoever comes without parameters is shown the form, not a complaint about what is missing. */
    private boolean answerable() {
        return !given.isEmpty() || query.parameters().stream().noneMatch(parameter -> parameter.mustBeGiven());
    }

    private void addAnswer(BoundQuery bound) {
        if (!query.answersGraph()) {
            body.add(asking.rows(bound, visit, rows -> AnswerTable.of(rows, visit.description().addresses())));
        }
        String parameters = Addresses.parameters(given);
        body.add(tag("p", Html.text("The whole answer as "), Html.all(Offer.answersOf(query).stream()
                .map(offer -> tag("span", link(Addresses.of(query, offer) + parameters, offer.name())).with("class", "way"))
                .toList())));
    }

    private void addRefusal(Refusal refusal) {
        body.add(tag("p", String.valueOf(refusal.getMessage())).with("class", "problem").with("role", "alert"));
        String parameter = refusal.parameter().filter(name -> query.parameter(name).isPresent()).orElse("");
        body.add(tag("ul", Html.all(refusal.candidates().stream().map(candidate -> tag("li",
                parameter.isEmpty() ? Html.text(candidate) : link(instead(parameter, candidate), candidate))).toList())));
    }

    private String instead(String parameter, String candidate) {
        Map<String, List<String>> other = new TreeMap<>(given);
        other.put(parameter, List.of(candidate));
        return Addresses.of(query) + Addresses.parameters(other);
    }
}
