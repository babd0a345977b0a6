package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.Words;

/** The page of one query: what it asks, a form for its parameters, and the answer once it can be given. For one request. */
final class QueryPage {

    private static final Html FORM_SCRIPT = Html.script("/assets/form.js");

    private final Call call;
    private final CannedQuery query;
    private final Asking asking;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Words words;
    private final List<Html> body = new ArrayList<>();

    QueryPage(Call call, Asking asking, HttpServletRequest request, HttpServletResponse response) {
        this.call = call;
        this.query = call.query();
        this.asking = asking;
        this.request = request;
        this.response = response;
        this.words = call.choices().words(QueryPage.class);
    }

    /**
     * Sends the page: 200, or 400 with the form as it was filled in if a value was refused.
     *
     * @throws IOException if the client has left
     * @throws org.w3id.nisso.server.http.ProblemException if a page of the answer is asked for that there is not
     */
    void answer() throws IOException {
        introduce();
        if (!answerable()) {
            addForm();
            Links.citeAs(response, call.publicly(Addresses.of(query)));
            if (Edition.isKnownTo(request, response, call.visit(), AnswerHeaders.variant(Offer.PAGE, call))) {
                return;
            }
            addText();
        } else {
            BoundQuery bound;
            try {
                bound = asking.bind(query, call.given(), call.visit());
            } catch (Refusal refusal) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                response.setHeader("Cache-Control", "no-store");
                addRefusal(refusal);
                addForm();
                addText();
                send();
                return;
            }
            if (AnswerHeaders.noteOrSpare(call, bound, Offer.PAGE, request, response)) {
                return;
            }
            addForm();
            addAnswer(bound);
        }
        send();
    }

    private void send() throws IOException {
        Answers.page(response, new Page(call.choices(), query.title(call.language()), body, List.of(FORM_SCRIPT)));
    }

    private void introduce() {
        body.add(TitlesElsewhere.of(query, call.language()));
        boolean translated = call.language().equals("en") || query.header().descriptions().containsKey(call.language());
        Html.Element description = tag("p", query.header().description(call.language()));
        body.add(translated ? description : description.with("lang", "en"));
    }

    private void addForm() {
        ParameterForm.of(call).ifPresent(body::add);
    }

    /** Whoever comes without parameters is shown the form, not a complaint about what is missing. */
    private boolean answerable() {
        return !call.given().isEmpty() || query.parameters().stream().noneMatch(parameter -> parameter.mustBeGiven());
    }

    private void addAnswer(BoundQuery bound) {
        body.add(tag("h2", words.get("answer")).with("id", "answer"));
        if (query.answersGraph()) {
            body.add(tag("p", words.get("answerIsGraph")));
        } else {
            body.addAll(new AnswerSection(call, bound, asking, request, response).pieces());
        }
        body.addAll(Downloads.of(call, bound));
        body.addAll(AsRun.of(call, bound));
        body.addAll(CallExamples.of(call, bound));
        body.addAll(HowToCite.of(call, bound));
    }

    private void addText() {
        body.add(tag("p", link(Addresses.of(query, "rq"), words.get("queryAsWritten"))));
    }

    private void addRefusal(Refusal refusal) {
        body.add(tag("p", String.valueOf(refusal.getMessage())).with("class", "problem").with("role", "alert").with("lang", "en"));
        String parameter = refusal.parameter().filter(name -> query.parameter(name).isPresent()).orElse("");
        if (refusal.candidates().isEmpty()) {
            return;
        }
        body.add(tag("ul", Html.all(refusal.candidates().stream().map(candidate -> tag("li",
                parameter.isEmpty() ? Html.text(candidate) : link(call.pathInstead(parameter, candidate), candidate))).toList())));
    }
}
