package org.w3id.nisso.server.pages;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Words;

/** The ways from the home page into the graph: three large ones, and the others. */
final class WaysIn {

    private WaysIn() { }

    /** The map, the timeline and the questions, each with a small picture. */
    static Html large(Choices choices) {
        Words words = choices.words(WaysIn.class);
        return tag("ul",
                card(choices.along("/map"), Pictures.map(), words.get("map"), words.get("mapSays")),
                card(choices.along("/timeline"), Pictures.timeline(), words.get("timeline"), words.get("timelineSays")),
                card("/queries", Pictures.questions(), words.get("questions"), words.get("questionsSay"))).with("class", "cards");
    }

    private static Html card(String address, Html picture, String name, String what) {
        return tag("li", tag("a", picture, tag("strong", name), tag("span", what)).with("href", address));
    }

    /** All others. */
    static Html small(Words words) {
        return tag("ul",
                way("/network", words.get("network"), words.get("networkSays")),
                way("/sparql", "SPARQL", words.get("sparqlSays")),
                way("/ontology", words.get("ontology"), words.get("ontologySays")),
                way("/export", words.get("graphFiles"), words.get("graphFilesSay")),
                way("/dump", "RDF", words.get("dumpsSay")),
                way("/openapi.json", "OpenAPI", words.get("openApiSays")),
                way("/.well-known/void", "VoID", words.get("voidSays")),
                way("/about", words.get("about"), words.get("aboutSays")),
                way("/health", words.get("health"), words.get("healthSays"))).with("class", "ways");
    }

    private static Html way(String address, String name, String what) {
        return tag("li", link(address, name), text(" "), tag("span", what).with("class", "quiet"));
    }
}
