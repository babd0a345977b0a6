package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import java.util.List;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Words;

/** The permalink of an answer, and how to cite it. */
final class HowToCite {

    private HowToCite() { }

    /** The section of the page. */
    static List<Html> of(Call call, BoundQuery bound) {
        Words words = call.choices().words(HowToCite.class);
        String permalink = call.permalink(bound);
        List<Html> files = Offer.answersOf(call.query()).stream().filter(offer -> offer.kind() == Offer.Kind.CITATION)
                .<Html>map(offer -> tag("li", Downloads.item(call, bound, offer))).toList();
        return List.of(tag("h2", words.get("howToCite")), tag("section",
                tag("p", call.citation(bound, call.language()).text()).with("id", "citation").with("dir", "auto"),
                tag("p", Html.text(words.get("permalink") + " "), link(permalink, permalink)),
                tag("ul", Html.all(files)).with("class", "files")).with("class", "cite"));
    }
}
