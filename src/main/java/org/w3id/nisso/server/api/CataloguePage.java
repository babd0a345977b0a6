package org.w3id.nisso.server.api;


import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;

/** The catalogue for people, by subject. */
final class CataloguePage {

    private CataloguePage() { }

    /** The page. */
    static Page of(Catalogue catalogue, Description description, Choices choices) {
        List<Html> body = new ArrayList<>();
        body.add(tag("p", "Questions that " + description.title(choices.language()) + " can be asked by name. Each answer comes as a"
                + " page, as a table and as a file for programs."));
        Map<String, List<CannedQuery>> subjects = new TreeMap<>(
                catalogue.queries().stream().collect(Collectors.groupingBy(CataloguePage::subject)));
        if (subjects.size() == 1) {
            body.add(entries(catalogue.queries(), choices.language()));
        } else {
            List<CannedQuery> others = subjects.remove("");
            subjects.forEach((subject, queries) -> body.addAll(List.of(tag("h2", capitalised(subject)), entries(queries, choices.language()))));
            if (others != null) {
                body.addAll(List.of(tag("h2", "Other"), entries(others, choices.language())));
            }
        }
        return new Page(choices, "Queries", body);
    }

    /** The first key word is what a query is about most. */
    private static String subject(CannedQuery query) {
        return query.header().tags().stream().map(String::strip).findFirst().orElse("");
    }

    private static String capitalised(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }

    private static Html entries(List<CannedQuery> queries, String language) {
        return tag("dl", Html.all(queries.stream().map(query -> entry(query, language)).toList()));
    }

    private static Html entry(CannedQuery query, String language) {
        return Html.all(List.of(
                tag("dt", link(Addresses.of(query), query.title(language))),
                tag("dd", TitlesElsewhere.of(query, language), tag("p", Html.text(query.header().description() + " "),
                        tag("code", query.name())))));
    }
}
