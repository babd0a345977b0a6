package org.w3id.nisso.server.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.nisso.describe.Explainer;
import org.w3id.nisso.describe.Explanation;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.Languages;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemException;
import org.w3id.nisso.server.http.ProblemKind;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;

/** Answers {@code /why} with the reasons for a statement. */
final class WhyServlet extends ReadServlet {

    private static final long serialVersionUID = 1L;

    private final transient ServedGraph served;
    private final Duration timeLimit;

    WhyServlet(ServedGraph served, Duration timeLimit) {
        this.served = served;
        this.timeLimit = timeLimit;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Known.only(request, WhyAddress.SUBJECT, WhyAddress.PROPERTY, WhyAddress.OBJECT, Choices.AT, Choices.FROM, Choices.TO,
                Languages.PARAMETER);
        Choices choices = Choices.of(request, response);
        try (Visit visit = served.visit()) {
            AddressSpace addresses = visit.description().addresses();
            Triple statement = Triple.create(term(request, WhyAddress.SUBJECT, addresses), term(request, WhyAddress.PROPERTY, addresses),
                    term(request, WhyAddress.OBJECT, addresses));
            Explanation explanation = new Explainer(visit.link(), addresses, Optional.of(timeLimit)).explain(statement)
                    .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "The data do not have this statement, so there is no reason"
                            + " for it.").asException());
            Links.citeAs(response, addresses.dataset());
            if (!Edition.isKnownTo(request, response, visit, choices.variant())) {
                Answers.page(response, new WhyPage(explanation, addresses, choices).page());
            }
        }
    }

    private static Node term(HttpServletRequest request, String name, AddressSpace addresses) {
        String given = request.getParameter(name);
        if (given == null || given.isBlank()) {
            throw refusal(name, name + " is missing. Give the subject, the property and the object of a statement.");
        }
        boolean literalMayStand = name.equals(WhyAddress.OBJECT);
        return WhyAddress.read(given, addresses).filter(node -> node.isURI() || literalMayStand)
                .orElseThrow(() -> refusal(name, name + ": “" + Known.shortened(given) + "” is neither the short form of a thing, such as"
                        + " class:key, nor an address" + (literalMayStand ? ", nor a literal as N-Triples has it." : ".")));
    }

    private static ProblemException refusal(String name, String detail) {
        return Problem.of(ProblemKind.BAD_PARAMETER, detail).blaming(name).asException();
    }
}
