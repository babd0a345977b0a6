package org.w3id.nisso.server.http;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3id.nisso.rdf.DateWords;

/**
 * A page for people: complete without scripts, readable at any width, in the reader's language. Immutable.
 *
 * @param choices what the reader has chosen
 * @param title   what the page is about
 * @param body    what follows the heading
 * @param head    what this page has in its head besides what all have
 */
public record Page(Choices choices, String title, List<Html> body, List<Html> head) {

    /** Where the style sheet is served. */
    public static final String STYLE = "/style.css";

    /** The ways that all pages name: the path, and the key of its name. Those that show the graph in time take the time along. */
    private static final List<Map.Entry<String, String>> WAYS = List.of(Map.entry("/map", "map"), Map.entry("/timeline", "timeline"),
            Map.entry("/network", "network"), Map.entry("/queries", "questions"), Map.entry("/sparql", "sparql"),
            Map.entry("/ontology", "ontology"), Map.entry("/about", "about"));
    private static final List<String> IN_TIME = List.of("/map", "/timeline", "/network");
    private static final List<Map.Entry<String, String>> MORE_WAYS = List.of(Map.entry("/export", "graphFiles"),
            Map.entry("/dump", "dumps"), Map.entry("/openapi.json", "openApi"), Map.entry("/about", "about"),
            Map.entry("/health", "health"));

    public Page {
        body = List.copyOf(body);
        head = List.copyOf(head);
    }

    /** A page with nothing of its own in its head. */
    public Page(Choices choices, String title, List<Html> body) {
        this(choices, title, body, List.of());
    }

    /** The whole document. */
    public String markup() {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        Html main = tag("main", tag("h1", title), chosenTime(), Html.all(body)).with("id", "main");
        tag("html", wholeHead(), tag("body", tag("a", words().get("skip")).with("href", "#main").with("class", "skip"),
                header(), main, footer())).with("lang", choices.language()).writeTo(out);
        return out.append('\n').toString();
    }

    private Words words() {
        return choices.words(Page.class);
    }

    private Html wholeHead() {
        return tag("head",
                tag("meta").with("charset", "utf-8"),
                tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                tag("title", title),
                tag("link").with("rel", "stylesheet").with("href", STYLE),
                tag("link").with("rel", "icon").with("type", "image/svg+xml").with("href", "/assets/icon.svg"),
                SearchField.SCRIPT,
                Html.all(head));
    }

    private Html header() {
        return tag("header", home(), ways("site", WAYS), searchForm(), languages()).with("class", "site");
    }

    private Html home() {
        Html icon = tag("img").with("src", "/assets/icon.svg").with("alt", "").with("width", "28").with("height", "28");
        return tag("a", icon, text(words().get("home"))).with("href", "/").with("class", "home");
    }

    private Html ways(String name, List<Map.Entry<String, String>> ways) {
        return tag("nav", Html.all(ways.stream().map(this::way).toList())).with("aria-label", words().get(name));
    }

    private Html way(Map.Entry<String, String> way) {
        String path = way.getKey();
        Html.Element link = tag("a", words().get(way.getValue())).with("href", IN_TIME.contains(path) ? choices.along(path) : path);
        return choices.path().equals(path) ? link.with("aria-current", "page") : link;
    }

    private Html searchForm() {
        String search = words().get("search");
        return tag("form", SearchField.of(choices).with("aria-label", search).with("placeholder", search))
                .with("action", SearchField.PATH).with("method", "get").with("role", "search");
    }

    private Html languages() {
        List<Html> links = new ArrayList<>();
        Languages.NAMES.forEach((language, name) -> {
            Html.Element link = tag("a", name).with("href", choices.inLanguage(language)).with("lang", language).with("hreflang", language);
            links.add(language.equals(choices.language()) ? link.with("aria-current", "true") : link);
        });
        return tag("nav", Html.all(links)).with("aria-label", words().get("languages")).with("class", "languages");
    }

    private Html chosenTime() {
        if (!choices.ofTime()) {
            return Html.all(List.of());
        }
        return tag("p", text(timeInWords() + " "), link(choices.withoutTime(), words().get("clear"))).with("class", "chosen");
    }

    private String timeInWords() {
        String language = choices.language();
        if (choices.at().isPresent()) {
            return words().get("chosenDay", DateWords.day(choices.at().get(), language));
        }
        String from = choices.from().map(day -> DateWords.day(day, language)).orElse("");
        String to = choices.to().map(day -> DateWords.day(day, language)).orElse("");
        return from.isEmpty() ? words().get("chosenUntil", to) : to.isEmpty() ? words().get("chosenSince", from)
                : words().get("chosenPeriod", from, to);
    }

    private Html footer() {
        return tag("footer", ways("more", MORE_WAYS)).with("class", "site");
    }
}
