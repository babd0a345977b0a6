package org.w3id.nisso.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.catalog.CannedQuery;
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

/** Answers {@code /queries}, {@code /queries/NAME} and {@code /queries/NAME.FORMAT}. */
final class QueriesServlet extends ReadServlet {

    private static final long serialVersionUID = 1L;
    private static final String FORMAT = "format";
    private static final List<String> LIST_FORMATS = List.of("json", "html");

    private final transient ServedGraph served;
    private final transient Asking asking;

    QueriesServlet(ServedGraph served, Asking asking) {
        this.served = served;
        this.asking = asking;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal {
        String path = request.getPathInfo();
        try (Visit visit = served.visit()) {
            if (path == null || path.equals("/")) {
                list(visit, request, response);
            } else {
                one(visit, path.substring(1), request, response);
            }
        }
    }

    private static void list(Visit visit, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Known.only(request, FORMAT, Languages.PARAMETER);
        String format = request.getParameter(FORMAT);
        if (format != null && !LIST_FORMATS.contains(format)) {
            throw Problem.of(ProblemKind.NO_SUCH_FORMAT, "The catalogue comes as json or html.").blaming(FORMAT)
                    .offering(LIST_FORMATS).asException();
        }
        boolean page = format == null ? Negotiation.prefersPage(request) : format.equals("html");
        Choices choices = page ? Choices.ofLanguage(request, response) : Choices.remembered(request);
        Links.citeAs(response, visit.description().addresses().dataset());
        if (Edition.isKnownTo(request, response, visit, page ? "html " + choices.variant() : "json")) {
            return;
        }
        if (page) {
            Answers.page(response, CataloguePage.of(visit, choices));
        } else {
            Answers.json(response, "application/json", CatalogueJson.of(visit.catalogue()));
        }
    }

    private void one(Visit visit, String nameAndFormat, HttpServletRequest request, HttpServletResponse response)
            throws IOException, Refusal {
        int dot = nameAndFormat.indexOf('.');
        CannedQuery query = visit.catalogue().require(dot < 0 ? nameAndFormat : nameAndFormat.substring(0, dot));
        Offer offer = dot < 0 ? chosen(query, request)
                : Offer.named(query, nameAndFormat.substring(dot + 1)).orElseThrow(() -> noSuchFormat(query, null));
        if (offer.kind() == Offer.Kind.TEXT) {
            Links.citeAs(response, visit.description().addresses().dataset());
            if (!Edition.isKnownTo(request, response, visit, offer.mediaType())) {
                Answers.text(response, offer.mediaType(), query.text());
            }
            return;
        }
        Call call = call(query, offer == Offer.PAGE, visit, request, response);
        if (offer == Offer.PAGE) {
            new QueryPage(call, asking, request, response).answer();
        } else {
            new AnswerFile(call, asking.bind(query, call.given(), visit), asking, request, response).send(offer);
        }
    }

    private static Offer chosen(CannedQuery query, HttpServletRequest request) {
        String format = query.parameter(FORMAT).isPresent() ? null : request.getParameter(FORMAT);
        if (format != null) {
            return Offer.named(query, format).orElseThrow(() -> noSuchFormat(query, FORMAT));
        }
        List<Offer> offers = Offer.of(query);
        String type = Negotiation.choose(request, offers.stream().map(Offer::bareMediaType).toList());
        return offers.stream().filter(offer -> offer.bareMediaType().equals(type)).findFirst().orElseThrow();
    }

    private static RuntimeException noSuchFormat(CannedQuery query, @Nullable String parameter) {
        List<String> names = Offer.of(query).stream().map(Offer::name).distinct().toList();
        return Problem.of(ProblemKind.NO_SUCH_FORMAT, "The query " + query.name() + " cannot be answered in this format; it can in "
                + String.join(", ", names) + ".").blaming(parameter).offering(names).asException();
    }

    private Call call(CannedQuery query, boolean asPage, Visit visit, HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, List<String>> given = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, List.of(values)));
        if (query.parameter(FORMAT).isEmpty()) {
            given.remove(FORMAT);
        }
        boolean choosing = asPage && query.parameter(Languages.PARAMETER).isEmpty();
        if (choosing) {
            given.remove(Languages.PARAMETER);
        }
        Choices choices = choosing ? Choices.ofLanguage(request, response) : Choices.remembered(request);
        Optional<Paging> paging = Paging.takenFrom(given, query);
        return new Call(query, given, paging, visit, served.address().base(request), choices);
    }
}
