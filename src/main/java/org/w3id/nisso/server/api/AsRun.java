package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import java.util.List;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Questions;
import org.w3id.nisso.server.http.Words;

/** The SPARQL as it was run, with its values in it. */
final class AsRun {

    private AsRun() { }

    /** The section of the page. */
    static List<Html> of(Call call, BoundQuery bound) {
        Words words = call.choices().words(AsRun.class);
        String text = bound.readable();
        return List.of(tag("h2", "SPARQL"),
                tag("p", link(Questions.inEditor(call.query(), bound.parameters(call.addresses())), words.get("openInEditor")), Html.text(" · "),
                        link(Addresses.of(call.query(), "rq"), words.get("queryAsWritten"))),
                tag("details", tag("summary", words.get("queryAsRun")),
                        tag("pre", tag("code", text).with("id", "sparql")).with("class", "wide").with("tabindex", "0")));
    }
}
