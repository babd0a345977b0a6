package org.w3id.nisso.server.api;


import static org.w3id.nisso.server.http.Html.tag;

import java.util.Map;
import java.util.TreeMap;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.server.http.Html;

/** What a query is called in the languages that the page is not in. */
final class TitlesElsewhere {

    private TitlesElsewhere() { }

    /** A paragraph, in order of the language tags; nothing if there are no other titles. */
    static Html of(CannedQuery query, String language) {
        Map<String, String> titles = new TreeMap<>(query.header().titles());
        titles.putIfAbsent("en", query.header().summary());
        Html names = Html.all(titles.entrySet().stream().filter(title -> !title.getKey().equals(language))
                .map(title -> tag("span", title.getValue()).with("lang", title.getKey()).with("class", "way")).toList());
        return titles.keySet().stream().allMatch(language::equals) ? Html.text("") : tag("p", names);
    }
}
