package org.w3id.nisso.server.timeline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.Languages;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.PerGeneration;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;

/** Answers {@code /timeline.json?lang=}: all bars of all times with their words, made once for each generation. */
final class TimelineJsonServlet extends ReadServlet {

    static final String PATH = "/timeline.json";

    private static final long serialVersionUID = 1L;

    private final transient ServedGraph served;
    private final transient Map<String, PerGeneration<byte[]>> written;

    TimelineJsonServlet(ServedGraph served, Timelines timelines) {
        this.served = served;
        // Without spaces and ends of lines, which would be a quarter of it.
        this.written = Languages.ALL.stream().collect(Collectors.toUnmodifiableMap(language -> language,
                language -> new PerGeneration<>(visit -> JSON.toStringFlat(TimelineJson.of(timelines.of(visit, language), language))
                        .getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Known.only(request, Languages.PARAMETER);
        Choices choices = Choices.ofLanguage(request, response);
        try (Visit visit = served.visit()) {
            Links.citeAs(response, visit.description().addresses().dataset());
            if (!Edition.isKnownTo(request, response, visit, choices.variant())) {
                Answers.bytes(response, "application/json; charset=utf-8", written.get(choices.language()).of(visit));
            }
        }
    }
}
