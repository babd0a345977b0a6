package org.w3id.nisso.server.timeline;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.chronicle.Chronicle;
import org.w3id.nisso.chronicle.ChronicleReader;
import org.w3id.nisso.server.http.Languages;
import org.w3id.nisso.server.http.PerGeneration;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;
import org.w3id.nisso.server.http.Visit;

/** Keeps the timeline in each language until another generation is asked about. Safe for many threads. */
final class Timelines {

    private final PerGeneration<Chronicle> chronicle;
    private final Map<String, PerGeneration<Timeline>> inLanguages;

    /** @param timeLimit how long the query for the bars may take */
    Timelines(Duration timeLimit) {
        chronicle = new PerGeneration<>(visit -> read(visit, timeLimit));
        inLanguages = Languages.ALL.stream().collect(Collectors.toUnmodifiableMap(language -> language,
                language -> new PerGeneration<>(visit -> Timeline.of(chronicle.of(visit), visit, language))));
    }

    /** The timeline of the visited generation in a language. */
    Timeline of(Visit visit, String language) {
        return inLanguages.get(language).of(visit);
    }

    private static Chronicle read(Visit visit, Duration timeLimit) {
        try {
            return ChronicleReader.read(visit.link(), visit.catalogue(), visit.entities(), timeLimit);
        } catch (Refusal refusal) {
            throw Problem.of(ProblemKind.INTERNAL, "The folder’s query " + ChronicleReader.NAME + " cannot be asked: "
                    + refusal.getMessage()).asException();
        }
    }
}
