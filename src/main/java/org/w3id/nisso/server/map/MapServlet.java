package org.w3id.nisso.server.map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.w3id.nisso.atlas.Atlas;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.Languages;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;

/** Answers {@code /map} with the page of the map. */
final class MapServlet extends ReadServlet {

    static final String PATH = "/map";
    /** The parameter that says in whose view. */
    static final String VIEW = "view";

    private static final long serialVersionUID = 1L;

    private final transient ServedGraph served;
    private final transient Atlases atlases;

    MapServlet(ServedGraph served, Atlases atlases) {
        this.served = served;
        this.atlases = atlases;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Known.only(request, Languages.PARAMETER, Choices.AT, Choices.FROM, Choices.TO, VIEW);
        Choices choices = Choices.of(request, response);
        try (Visit visit = served.visit()) {
            NamedAtlas atlas = atlases.named(visit, choices.language());
            Optional<String> view = view(request, atlas);
            Links.citeAs(response, visit.description().addresses().dataset());
            if (!Edition.isKnownTo(request, response, visit, choices.variant())) {
                Answers.page(response, new MapPage(atlas, choices, day(choices, atlas.atlas()), view).page());
            }
        }
    }

    private static Optional<String> view(HttpServletRequest request, NamedAtlas atlas) {
        Optional<String> given = Optional.ofNullable(request.getParameter(VIEW)).filter(key -> !key.isBlank());
        Optional<String> viewer = given.flatMap(atlas::viewer);
        if (given.isPresent() && viewer.isEmpty()) {
            throw Problem.of(ProblemKind.BAD_PARAMETER, VIEW + ": nothing is told here in the view of “"
                    + Known.shortened(given.get()) + "”.").blaming(VIEW)
                    .offering(atlas.atlas().viewers().stream().map(atlas::viewKey).toList()).asException();
        }
        return viewer;
    }

    /** The chosen day; of a chosen period its last, or else its first. */
    private static LocalDate day(Choices choices, Atlas atlas) {
        return choices.at().or(choices::to).or(choices::from).orElseGet(atlas::usualDay);
    }
}
