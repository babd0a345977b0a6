package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.catalog.Emptiness;
import org.w3id.nisso.server.http.Html;

/** One page of the rows of an answer, with the way to the others; or why there are none. For one request. */
final class AnswerSection {

    private final Call call;
    private final BoundQuery bound;
    private final Asking asking;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    AnswerSection(Call call, BoundQuery bound, Asking asking, HttpServletRequest request, HttpServletResponse response) {
        this.call = call;
        this.bound = bound;
        this.asking = asking;
        this.request = request;
        this.response = response;
    }

    /** The pieces of the page; the headers of the response say the same of the number and the other pages. */
    List<Html> pieces() {
        Paging paging = call.paging().orElse(Paging.usual(call.query()));
        try (AnswerRows rows = AnswerRows.of(bound, call.visit(), asking, Optional.of(paging))) {
            response.setHeader("X-Total-Count", String.valueOf(rows.total()));
            AnswerHeaders.addPages(call, paging, rows.total(), request, response);
            if (rows.total() == 0) {
                return why();
            }
            return List.of(tag("p", count(paging, rows.total())), AnswerTable.of(rows.rows(), call.visit(), call.language()),
                    ways(paging, rows.total()));
        }
    }

    private static String count(Paging paging, long total) {
        if (paging.lastPage(total) == 1) {
            return total == 1 ? "1 row." : total + " rows.";
        }
        return "Rows " + (paging.before() + 1) + " to " + Math.min(paging.before() + paging.size(), total) + " of " + total
                + "; the files have all.";
    }

    private Html ways(Paging paging, long total) {
        long last = paging.lastPage(total);
        if (last == 1) {
            return Html.text("");
        }
        List<Html> ways = new ArrayList<>();
        if (paging.page() > 1) {
            ways.add(way(1, "First", paging));
            ways.add(way(paging.page() - 1, "Previous", paging));
        }
        ways.add(tag("span", "Page " + paging.page() + " of " + last).with("class", "way"));
        if (paging.page() < last) {
            ways.add(way(paging.page() + 1, "Next", paging));
            ways.add(way(last, "Last", paging));
        }
        return tag("nav", Html.all(ways)).with("class", "contents").with("aria-label", "Pages");
    }

    private Html way(long page, String name, Paging paging) {
        Map<String, List<String>> parameters = new TreeMap<>(call.given());
        parameters.put(Paging.PAGE, List.of(String.valueOf(page)));
        parameters.put(Paging.SIZE, List.of(String.valueOf(paging.size())));
        return tag("span", link(Addresses.of(call.query()) + Addresses.parameters(parameters) + "#answer", name)).with("class", "way");
    }

    private List<Html> why() {
        List<Html> pieces = new ArrayList<>(List.of(tag("p", "No rows.")));
        Optional<List<Emptiness.Reason>> reasons = asking.reasons(bound, call.visit());
        if (reasons.isEmpty()) {
            return pieces;
        }
        List<String> sentences = Emptiness.sentences(reasons.get());
        response.setHeader("X-Empty-Because", AnswerHeaders.ascii(String.join(" ", sentences)));
        if (reasons.get().isEmpty()) {
            pieces.add(tag("p", sentences.get(0)));
            return pieces;
        }
        List<Html> items = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            String parameter = reasons.get().get(i).parameter();
            items.add(tag("li", Html.text(sentences.get(i) + " "), link(call.pathInstead(parameter, ""), "Ask without " + parameter)));
        }
        pieces.add(tag("ul", Html.all(items)));
        return pieces;
    }
}
