package org.w3id.nisso.server.timeline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.Languages;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Negotiation;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;

/** Answers {@code /timeline?from=&to=&kind=} with the page. */
final class TimelineServlet extends ReadServlet {

    static final String PATH = "/timeline";

    private static final long serialVersionUID = 1L;

    private final transient ServedGraph served;
    private final transient Timelines timelines;

    TimelineServlet(ServedGraph served, Timelines timelines) {
        this.served = served;
        this.timelines = timelines;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Known.only(request, Choices.FROM, Choices.TO, Choices.AT, Selection.KIND, Languages.PARAMETER);
        Choices choices = Choices.of(request, response);
        try (Visit visit = served.visit()) {
            Timeline timeline = timelines.of(visit, choices.language());
            Selection selection = Selection.of(request, choices, timeline);
            Links.citeAs(response, visit.description().addresses().dataset());
            if (!Edition.isKnownTo(request, response, visit, Negotiation.HTML + choices.variant())) {
                Answers.page(response, TimelinePage.of(timeline, selection, choices));
            }
        }
    }
}
