package org.w3id.nisso.server.pages;

import static org.w3id.nisso.server.http.Html.tag;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.w3id.nisso.rdf.DateWords;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Words;
import org.w3id.nisso.store.Manifest;

/**
 * How large the graph is at this moment. Immutable.
 *
 * @param words    the words of the page
 * @param language its language
 */
record NumbersOfGraph(Words words, String language) {

    /** The counts of the last build, and when that was. */
    List<Html> pieces(Manifest manifest) {
        LocalDate built = LocalDate.ofInstant(Instant.parse(manifest.built()), ZoneOffset.UTC);
        return List.of(tag("h2", words.get("inNumbers")),
                tag("dl",
                        number(words.get("things"), manifest.things()),
                        number(words.get("asserted"), manifest.asserted()),
                        number(words.get("inferred"), manifest.inferred()),
                        number(words.get("annotated"), manifest.annotated()),
                        number(words.get("queries"), manifest.queries())).with("class", "numbers"),
                tag("p", words.get("version", manifest.dataVersion(), DateWords.day(built, language))).with("class", "small"));
    }

    private Html number(String name, long count) {
        return tag("div", tag("dt", name), tag("dd", words.get("number", count)));
    }
}
