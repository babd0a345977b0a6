package org.w3id.nisso.server.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.network.Network;
import org.w3id.nisso.network.NetworkCall;
import org.w3id.nisso.network.WholeNetwork;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.ServedNetwork;
import org.w3id.nisso.server.http.Visit;
import org.w3id.nisso.server.http.Words;

/** Answers {@code /network}. */
final class PageServlet extends ReadServlet {

    private static final long serialVersionUID = 1L;

    private final transient ServedGraph served;
    private final transient ServedNetwork network;

    PageServlet(ServedGraph served, ServedNetwork network) {
        this.served = served;
        this.network = network;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal {
        Choices choices = Choices.of(request, response);
        try (Visit visit = served.visit()) {
            Links.citeAs(response, visit.description().addresses().dataset());
            Optional<CannedQuery> query = WholeNetwork.in(visit.catalogue());
            if (query.isEmpty()) {
                if (!Edition.isKnownTo(request, response, visit, choices.variant())) {
                    Answers.page(response, missing(choices));
                }
                return;
            }
            Filter filter = Filter.of(request, query.get());
            NetworkCall call = network.call(query.get(), filter.given(), visit);
            if (!Edition.isKnownTo(request, response, visit, choices.variant())) {
                Network found = filter.given().isEmpty() ? network.whole(visit).orElseGet(() -> network.read(call, visit))
                        : network.read(call, visit);
                Answers.page(response, new NetworkPage(Shown.of(found, network, visit, choices), filter).page());
            }
        }
    }

    private static Page missing(Choices choices) {
        Words words = choices.words(PageServlet.class);
        return new Page(choices, words.get("title"), List.of(Html.tag("p", words.get("missing"))));
    }
}
