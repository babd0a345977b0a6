package org.w3id.nisso.server.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.network.Network;
import org.w3id.nisso.network.NetworkCall;
import org.w3id.nisso.network.NetworkReader;
import org.w3id.nisso.network.WholeNetwork;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.ServedNetwork;
import org.w3id.nisso.server.http.Visit;

/** Answers {@code /network.json}: the nodes and ties that the parameters ask for, or the neighbourhood of one thing among them. */
final class JsonServlet extends ReadServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> STEPS = List.of("1", "2");

    private final transient ServedGraph served;
    private final transient ServedNetwork network;

    JsonServlet(ServedGraph served, ServedNetwork network) {
        this.served = served;
        this.network = network;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal {
        Choices choices = Choices.of(request, response);
        try (Visit visit = served.visit()) {
            CannedQuery query = WholeNetwork.in(visit.catalogue())
                    .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, WholeNetwork.MISSING).asException());
            Filter filter = Filter.of(request, query);
            NetworkCall call = network.call(query, filter.given(), visit);
            Optional<Node> thing = thing(request, visit);
            int steps = steps(request);
            Links.citeAs(response, visit.description().addresses().dataset());
            if (Edition.isKnownTo(request, response, visit, choices.variant())) {
                return;
            }
            Network found = filter.given().isEmpty() ? network.whole(visit).orElseGet(() -> network.read(call, visit))
                    : network.read(call, visit);
            send(response, thing.isPresent() ? around(thing.get(), steps, found, visit, choices)
                    : new NetworkJson(Shown.of(found, network, visit, choices)).all());
        }
    }

    /** On one line, because it is for scripts and large. */
    private static void send(HttpServletResponse response, JsonObject json) throws IOException {
        IndentedLineBuffer line = new IndentedLineBuffer();
        line.setFlatMode(true);
        JSON.write(line, json);
        Answers.text(response, "application/json; charset=utf-8", line.asString());
    }

    private JsonObject around(Node thing, int steps, Network found, Visit visit, Choices choices) {
        String id = visit.description().addresses().shorten(thing.getURI());
        Network alone = new NetworkReader(visit.link(), visit.description(), Optional.empty()).things(List.of(thing));
        Neighbourhood near = Neighbourhood.of(id, steps, found, alone);
        return new NetworkJson(Shown.of(near.network(), network, visit, choices)).around(id, near.left());
    }

    private static Optional<Node> thing(HttpServletRequest request, Visit visit) throws Refusal {
        String given = request.getParameter(Filter.THING);
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(visit.entities().find(given, Optional.empty()));
        } catch (Refusal unknown) {
            throw Refusal.of(Filter.THING, String.valueOf(unknown.getMessage()), unknown.candidates());
        }
    }

    private static int steps(HttpServletRequest request) throws Refusal {
        String given = request.getParameter(Filter.STEPS);
        if (given == null || given.isBlank()) {
            return 1;
        }
        if (!STEPS.contains(given)) {
            throw Refusal.of(Filter.STEPS, "a neighbour is at most two ties away; give " + String.join(" or ", STEPS) + ".", STEPS);
        }
        return Integer.parseInt(given);
    }
}
