package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

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
import org.w3id.nisso.server.http.Words;

/** One page of the rows of an answer, with the way to the others; or why there are none. For one request. */
final class AnswerSection {

    private final Call call;
    private final BoundQuery bound;
    private final Asking asking;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Words words;

    AnswerSection(Call call, BoundQuery bound, Asking asking, HttpServletRequest request, HttpServletResponse response) {
        this.call = call;
        this.bound = bound;
        this.asking = asking;
        this.request = request;
        this.response = response;
        this.words = call.choices().words(AnswerSection.class);
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

    private String count(Paging paging, long total) {
        return paging.lastPage(total) == 1 ? words.get("rows", total)
                : words.get("someRows", paging.before() + 1, Math.min(paging.before() + paging.size(), total), total);
    }

    private Html ways(Paging paging, long total) {
        long last = paging.lastPage(total);
        if (last == 1) {
            return text("");
        }
        List<Html> ways = new ArrayList<>();
        if (paging.page() > 1) {
            ways.add(way(1, words.get("first"), paging));
            ways.add(way(paging.page() - 1, words.get("previous"), paging));
        }
        ways.add(tag("span", words.get("page", paging.page(), last)).with("class", "way"));
        if (paging.page() < last) {
            ways.add(way(paging.page() + 1, words.get("next"), paging));
            ways.add(way(last, words.get("last"), paging));
        }
        return tag("nav", Html.all(ways)).with("class", "contents").with("aria-label", words.get("pages"));
    }

    private Html way(long page, String name, Paging paging) {
        Map<String, List<String>> parameters = new TreeMap<>(call.given());
        parameters.put(Paging.PAGE, List.of(String.valueOf(page)));
        parameters.put(Paging.SIZE, List.of(String.valueOf(paging.size())));
        return tag("span", link(Addresses.of(call.query()) + Addresses.parameters(parameters) + "#answer", name)).with("class", "way");
    }

    private List<Html> why() {
        List<Html> pieces = new ArrayList<>(List.of(tag("p", words.get("noRows"))));
        Optional<List<Emptiness.Reason>> reasons = asking.reasons(bound, call.visit());
        if (reasons.isEmpty()) {
            return pieces;
        }
        response.setHeader("X-Empty-Because", AnswerHeaders.ascii(String.join(" ", Emptiness.sentences(reasons.get()))));
        pieces.add(reasons.get().isEmpty() ? tag("p", words.get("nothingMatches"))
                : tag("ul", Html.all(reasons.get().stream().map(this::reason).toList())));
        return pieces;
    }

    private Html reason(Emptiness.Reason reason) {
        String name = call.query().parameter(reason.parameter()).map(p -> p.label(call.language())).orElseGet(() -> words.get("onOneDay"));
        String without = words.get("rowsWithout", name, reason.without());
        return tag("li", text(reason.alone() == 0 ? without : words.get("rowsAlone", without, name, reason.alone())), text(" "),
                link(call.pathInstead(reason.parameter(), ""), words.get("askWithout", name)));
    }
}
