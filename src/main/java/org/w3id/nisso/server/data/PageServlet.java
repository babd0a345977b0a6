package org.w3id.nisso.server.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.w3id.nisso.describe.Portrait;
import org.w3id.nisso.describe.Surroundings;
import org.w3id.nisso.describe.Views;
import org.w3id.nisso.describe.Window;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.PerGeneration;
import org.w3id.nisso.server.http.PublicAddress;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.ThingPaths;
import org.w3id.nisso.server.http.Visit;

/** Answers {@code /doc/CLASS/KEY} with the page of a thing. */
final class PageServlet extends ReadServlet {

    private static final long serialVersionUID = 1L;

    private final transient ServedGraph served;
    private final Duration timeLimit;
    private final transient PerGeneration<Views> views;

    PageServlet(ServedGraph served, Duration timeLimit) {
        this.served = served;
        this.timeLimit = timeLimit;
        this.views = new PerGeneration<>(visit ->
                Views.in(visit.link(), visit.description().addresses(), Optional.of(timeLimit)));
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Window window = Paging.asked(request);
        Choices choices = Choices.of(request, response);
        try (Visit visit = served.visit()) {
            Asked asked = Asked.forThing(request, visit);
            AddressSpace addresses = visit.description().addresses();
            Addresses here = addresses(request, addresses, asked.thing().getURI());
            DataForm.ALL.forEach(form ->
                    Links.add(response, here.data() + "." + form.extension(), "alternate", form.bareMediaType()));
            Links.add(response, here.page(), "canonical");
            Links.add(response, here.name(), "describes");
            Links.citeAs(response, here.name());
            if (!Edition.isKnownTo(request, response, visit, choices.variant())) {
                Views folder = views.of(visit);
                Portrait portrait = new Surroundings(visit.link(), addresses, Optional.of(timeLimit))
                        .describe(asked.thing(), window, folder);
                Paging.require(portrait);
                Paging.link(response, portrait, here.page());
                Answers.page(response, new ThingPage(portrait, folder, visit, here, choices).page());
            }
        }
    }

    private Addresses addresses(HttpServletRequest request, AddressSpace addresses, String thing) {
        PublicAddress here = served.address();
        return new Addresses(here.absolute(request, ThingPaths.id(addresses, thing)),
                here.absolute(request, ThingPaths.page(addresses, thing)),
                here.absolute(request, ThingPaths.data(addresses, thing)));
    }
}
