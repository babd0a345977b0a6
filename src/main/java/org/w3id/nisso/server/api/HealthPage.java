package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.tag;

import java.util.List;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.Words;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.Manifest;

/** How the server is, for people; programs are told the same in JSON. */
final class HealthPage {

    private HealthPage() { }

    /** The page: what is served, and what the last build found, if it failed. */
    static Page of(Generation generation, List<Finding> findings, Choices choices) {
        Words words = choices.words(HealthPage.class);
        Manifest manifest = generation.manifest();
        Html facts = tag("dl",
                tag("dt", words.get("dataVersion")), tag("dd", manifest.dataVersion()),
                tag("dt", words.get("built")), tag("dd", manifest.built()),
                tag("dt", words.get("generation")), tag("dd", generation.name()),
                tag("dt", words.get("things")), count(words, manifest.things()),
                tag("dt", words.get("asserted")), count(words, manifest.asserted()),
                tag("dt", words.get("inferred")), count(words, manifest.inferred()),
                tag("dt", words.get("annotated")), count(words, manifest.annotated()),
                tag("dt", words.get("queries")), count(words, manifest.queries())).with("class", "facts");
        return new Page(choices, words.get("health"), List.of(status(findings, words), facts));
    }

    private static Html status(List<Finding> findings, Words words) {
        if (findings.isEmpty()) {
            return tag("p", words.get("allIsWell"));
        }
        return tag("section", tag("p", words.get("lastBuildFailed")),
                tag("ul", Html.all(findings.stream().map(finding -> tag("li", finding.toString())).toList())).with("lang", "en")).with("class", "problem");
    }

    private static Html count(Words words, long number) {
        return tag("dd", words.get("number", number));
    }
}
