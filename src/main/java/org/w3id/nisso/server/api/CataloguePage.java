package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import java.util.List;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;

/** The catalogue for people. */
final class CataloguePage {

    private CataloguePage() { }

    /** The page. */
    static Page of(Catalogue catalogue, Description description) {
        Html entries = Html.all(catalogue.queries().stream().map(CataloguePage::entry).toList());
        return new Page("Queries", List.of(
                tag("p", "Questions that " + description.title("en") + " can be asked by name. Each answer comes as a page, as a"
                        + " table and as a file for programs."),
                tag("dl", entries)));
    }

    private static Html entry(CannedQuery query) {
        return Html.all(List.of(
                tag("dt", link(Addresses.of(query), query.title("en"))),
                tag("dd", Html.text(query.header().description() + " "), tag("code", query.name()))));
    }
}
