package org.w3id.nisso.server.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.network.NetworkCall;
import org.w3id.nisso.network.WholeNetwork;
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
import org.w3id.nisso.server.http.ServedNetwork;
import org.w3id.nisso.server.http.Visit;

/** Answers {@code /export}, which says what there is, and {@code /export/NAME.FORMAT}. */
final class NetworksServlet extends ReadServlet {

    private static final long serialVersionUID = 1L;

    private final transient ServedGraph served;
    private final transient ServedNetwork network;

    NetworksServlet(ServedGraph served, Duration timeLimit) {
        this.served = served;
        this.network = new ServedNetwork(timeLimit);
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal {
        String path = request.getPathInfo();
        try (Visit visit = served.visit()) {
            Optional<CannedQuery> query = WholeNetwork.in(visit.catalogue());
            if (path == null || path.equals("/")) {
                list(query, visit, request, response);
            } else {
                CannedQuery whole = query.orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, WholeNetwork.MISSING).asException());
                file(whole, NetworkFile.named(whole, path.substring(1)), visit, request, response);
            }
        }
    }

    private static void list(Optional<CannedQuery> query, Visit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Known.only(request, Languages.PARAMETER);
        boolean page = Negotiation.prefersPage(request);
        Choices choices = page ? Choices.ofLanguage(request, response) : Choices.remembered(request);
        Links.citeAs(response, visit.description().addresses().dataset());
        if (Edition.isKnownTo(request, response, visit, page ? Negotiation.HTML + choices.variant() : "")) {
            return;
        }
        if (page) {
            Answers.page(response, NetworkList.page(query, visit.description(), choices));
        } else {
            Answers.json(response, "application/json", NetworkList.json(query));
        }
    }

    private void file(CannedQuery query, NetworkFile file, Visit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException, Refusal {
        NetworkCall call = network.call(query, request, visit);
        Links.citeAs(response, visit.description().addresses().dataset());
        if (Edition.isKnownTo(request, response, visit, "")) {
            return;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        file.writing().accept(network.read(call, visit), whole);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        Answers.bytes(response, file.mediaType(), whole.toByteArray());
    }
}
