package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.tag;

import java.util.List;
import java.util.Locale;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.Manifest;

/** How the server is, for people; programs are told the same in JSON. */
final class HealthPage {

    private HealthPage() { }

    /** The page: what is served, and what the last build found, if it failed. */
    static Page of(Generation generation, List<Finding> findings, Choices choices) {
        Manifest manifest = generation.manifest();
        Html facts = tag("dl",
                tag("dt", "Data version"), tag("dd", manifest.dataVersion()),
                tag("dt", "Built"), tag("dd", manifest.built()),
                tag("dt", "Generation"), tag("dd", generation.name()),
                tag("dt", "Things"), count(manifest.things()),
                tag("dt", "Statements as written"), count(manifest.asserted()),
                tag("dt", "Statements that follow"), count(manifest.inferred()),
                tag("dt", "Statements about sources"), count(manifest.annotated()),
                tag("dt", "Queries"), count(manifest.queries())).with("class", "facts");
        return new Page(choices, "Health", List.of(status(findings), facts));
    }

    private static Html status(List<Finding> findings) {
        if (findings.isEmpty()) {
            return tag("p", "All is well: what is served is what the last build made.");
        }
        return tag("section", tag("p", "The last build had findings, so the version before it is served."),
                tag("ul", Html.all(findings.stream().map(finding -> tag("li", finding.toString())).toList()))).with("class", "problem");
    }

    private static Html count(long number) {
        return tag("dd", String.format(Locale.ROOT, "%,d", number));
    }
}
