package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.Questions;
import org.w3id.nisso.server.http.Themes;
import org.w3id.nisso.server.http.Visit;
import org.w3id.nisso.server.http.Words;

/** The catalogue for people, by theme: a click on a question answers it. For one request. */
final class CataloguePage {

    private static final Html STYLE = tag("link").with("rel", "stylesheet").with("href", "/assets/questions.css");

    private final Visit visit;
    private final Choices choices;
    private final Words words;
    private final Questions questions;

    private CataloguePage(Visit visit, Choices choices) {
        this.visit = visit;
        this.choices = choices;
        this.words = choices.words(CataloguePage.class);
        this.questions = Questions.of(visit);
    }

    /** The page. */
    static Page of(Visit visit, Choices choices) {
        return new CataloguePage(visit, choices).page();
    }

    private Page page() {
        String language = choices.language();
        List<Html> body = new ArrayList<>();
        body.add(tag("p", words.get("catalogueIntro", visit.description().title(language))));
        Map<String, List<CannedQuery>> themes = Themes.of(visit).of(visit.catalogue(), language, words.get("otherTheme"));
        AskedValues values = AskedValues.of(visit, questions, language);
        themes.forEach((theme, queries) -> {
            if (themes.size() > 1) {
                body.add(tag("h2", theme));
            }
            body.add(tag("ul", Html.all(queries.stream().map(query -> entry(query, values)).toList())).with("class", "questions"));
        });
        return new Page(choices, words.get("catalogue"), body, List.of(STYLE));
    }

    private Html entry(CannedQuery query, AskedValues values) {
        String language = choices.language();
        boolean translated = language.equals("en") || query.header().descriptions().containsKey(language);
        Html.Element description = tag("p", query.header().description(language));
        List<Html> ways = new ArrayList<>();
        String with = values.of(query, words);
        if (!with.isEmpty()) {
            ways.add(tag("span", with).with("class", "way"));
        }
        questions.needed(query).ifPresent(given ->
                ways.add(tag("span", link(Questions.inEditor(query, given), words.get("openInEditor"))).with("class", "way")));
        ways.add(tag("code", query.name()));
        return tag("li", tag("h3", link(questions.page(query), query.title(language))),
                translated ? description : description.with("lang", "en"),
                tag("p", Html.all(ways)).with("class", "small"));
    }
}
