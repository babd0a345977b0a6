package org.w3id.nisso.server.network;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.List;
import java.util.Map;
import org.w3id.nisso.network.Tie;
import org.w3id.nisso.network.Vertex;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Words;

/**
 * The first ties as a table, and the way to all of them. Immutable.
 *
 * @param shown  what is shown
 * @param filter what was asked for
 */
record TieTable(Shown shown, Filter filter) {

    private static final int MOST = 200;

    Html html() {
        List<Tie> all = shown.network().ties();
        if (all.isEmpty()) {
            return tag("p", words().get("none"));
        }
        Map<String, Vertex> vertices = shown.network().byId();
        List<String> headings = List.of(words().get("one"), words().get("tie"), words().get("other"), words().get("when"));
        Html head = tag("tr", Html.all(headings.stream().map(heading -> tag("th", heading).with("scope", "col")).toList()));
        Html rows = Html.all(all.stream().limit(MOST).map(tie -> row(tie, vertices, headings)).toList());
        String csv = filter.at("/export/edges.csv");
        return Html.all(List.of(tag("h2", words().get("tiesInTime")),
                tag("p", text(words().get("firstTies", Math.min(MOST, all.size()), all.size()) + " "),
                        link(csv, words().get("allAsCsv")))
                        .with("class", "small"),
                tag("div", tag("table", tag("thead", head), tag("tbody", rows))).with("class", "wide").with("tabindex", "0")));
    }

    private Words words() {
        return shown.words();
    }

    private Html row(Tie tie, Map<String, Vertex> vertices, List<String> headings) {
        String detail = shown.detail(tie);
        String doubt = shown.doubt(tie);
        String when = shown.times().inWords(tie);
        String kind = shown.kind(tie.kind());
        return tag("tr",
                cell(headings.get(0), end(vertices.get(tie.source()))),
                cell(headings.get(1), text(detail.isEmpty() ? kind : words().get("detailed", kind, detail))),
                cell(headings.get(2), end(vertices.get(tie.target()))),
                cell(headings.get(3), text(doubt.isEmpty() ? when : words().get("inDoubt", when, doubt))));
    }

    private Html end(Vertex vertex) {
        return link(shown.page(vertex), shown.label(vertex));
    }

    private static Html cell(String heading, Html content) {
        return tag("td", content).with("data-column", heading);
    }
}
