package org.w3id.nisso.server.pages;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.catalog.Parameter;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Citing;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Names;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.SearchField;
import org.w3id.nisso.server.http.Visit;
import org.w3id.nisso.server.http.Words;

/** The home page: what the graph is, a search field, the ways in, its size, questions to begin with, and how to cite it. For one request. */
final class HomePage {

    private static final int EXAMPLES = 3;
    private static final Html STYLE = tag("link").with("rel", "stylesheet").with("href", "/assets/home.css");

    private final Visit visit;
    private final Choices choices;
    private final Words words;

    private HomePage(Visit visit, Choices choices) {
        this.visit = visit;
        this.choices = choices;
        this.words = choices.words(HomePage.class);
    }

    /**
     * The page of the visited generation.
     *
     * @param dataset what programs are told of the data set
     */
    static Page of(Visit visit, List<Finding> findings, JsonObject dataset, Choices choices) {
        return new HomePage(visit, choices).page(findings, dataset);
    }

    private Page page(List<Finding> findings, JsonObject dataset) {
        String language = choices.language();
        List<Html> body = new ArrayList<>();
        if (!findings.isEmpty()) {
            body.add(banner(findings));
        }
        body.add(otherTitles(visit.description()));
        visit.description().description(language).ifPresent(said -> body.add(tag("p", said).with("class", "lead")));
        body.add(searchForm());
        body.add(examplesOfThings());
        body.add(WaysIn.large(choices));
        body.addAll(new NumbersOfGraph(words, language).pieces(visit.generation().manifest()));
        body.add(tag("h2", words.get("questionsToBegin")));
        body.add(tag("ul", Html.all(examples(visit.catalogue()).stream().map(this::example).toList())));
        body.add(tag("h2", words.get("moreWays")));
        body.add(WaysIn.small(words));
        body.addAll(howToCite());
        return new Page(choices, visit.description().title(language), body, List.of(STYLE, Html.jsonLd(dataset)));
    }

    private Html searchForm() {
        return tag("form",
                tag("label", words.get("find")).with("for", "q"),
                tag("div", SearchField.of(choices).with("id", "q"), tag("button", words.get("search")).with("type", "submit"))
                        .with("class", "beside"))
                .with("action", SearchField.PATH).with("method", "get").with("role", "search").with("aria-label", words.get("find"))
                .with("class", "finder");
    }

    private Html examplesOfThings() {
        List<Html> links = ExampleThing.of(visit).stream().map(thing -> thing.link(visit, choices)).toList();
        return links.isEmpty() ? text("") : tag("p", text(words.get("forExample") + " "), Html.all(links)).with("class", "small");
    }

    private Html banner(List<Finding> findings) {
        Html list = tag("ul", Html.all(findings.stream().map(finding -> tag("li", finding.toString())).toList())).with("lang", "en");
        return tag("section", tag("p", words.get("lastBuildFailed")), list).with("class", "problem").with("role", "status");
    }

    private Html otherTitles(Description description) {
        return tag("p", Html.all(description.titles().entrySet().stream().filter(t -> !t.getKey().equals(choices.language()))
                .sorted(Map.Entry.comparingByKey())
                .map(t -> tag("span", t.getValue()).with("lang", t.getKey()).with("class", "way")).toList())).with("class", "quiet");
    }

    /** Those that the catalogue would show first and that need no more to be given. */
    private static List<CannedQuery> examples(Catalogue catalogue) {
        return catalogue.queries().stream()
                .filter(query -> query.parameters().stream().noneMatch(Parameter::mustBeGiven))
                .sorted(Comparator.comparing((CannedQuery query) -> !query.header().first())
                        .thenComparing(query -> query.parameters().stream().allMatch(p -> p.defaultValue().isEmpty())))
                .limit(EXAMPLES).toList();
    }

    private Html example(CannedQuery query) {
        String defaults = defaults(query);
        return tag("li", link("/queries/" + query.name(), query.title(choices.language())),
                text(defaults.isEmpty() ? "" : " " + words.get("inBrackets", defaults)));
    }

    private String defaults(CannedQuery query) {
        String language = choices.language();
        return query.parameters().stream().filter(parameter -> parameter.defaultValue().isPresent())
                .map(parameter -> words.get("nameAndValue", parameter.label(language).toLowerCase(Locale.ROOT),
                        Names.label(parameter.defaultValue().get(), language, visit)))
                .collect(Collectors.joining(", "));
    }

    private List<Html> howToCite() {
        String address = visit.description().addresses().dataset();
        return List.of(tag("h2", words.get("howToCite")),
                tag("section", tag("p", Citing.dataSet(visit, address, choices.language()).text()).with("dir", "auto"),
                        tag("p", text(words.get("asFile") + " "), link("/cite.bib", "BibTeX"), text(" · "), link("/cite.ris", "RIS"),
                                text(" · "), link("/cite.csl.json", "CSL-JSON"))).with("class", "cite"),
                tag("p", words.get("citeAnswers")));
    }
}
