package org.w3id.nisso.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Citing;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.Languages;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Negotiation;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;

/** Answers {@code /about}: what the graph rests on and lacks, for people. Programs are told the same by the description in VoID. */
final class AboutServlet extends ReadServlet {

    static final String PATH = "/about";

    private static final long serialVersionUID = 1L;

    private final transient ServedGraph served;

    AboutServlet(ServedGraph served) {
        this.served = served;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Known.only(request, Languages.PARAMETER);
        Choices choices = Choices.ofLanguage(request, response);
        try (Visit visit = served.visit()) {
            Links.citeAs(response, visit.description().addresses().dataset());
            Links.add(response, served.address().absolute(request, "/void.ttl"), "describedby", "text/turtle");
            // The citation on the page says on which day it was made.
            if (!Edition.isKnownTo(request, response, visit, Negotiation.HTML + choices.variant() + Citing.today())) {
                Answers.page(response, new AboutPage(visit, choices).page());
            }
        }
    }
}
