package org.w3id.nisso.server.pages;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Citing;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.ThingPaths;
import org.w3id.nisso.server.http.Visit;
import org.w3id.nisso.server.http.Words;

/**
 * The page about the graph: how it was made, what is missing, its sources, its licence and how to cite it, all as the data have it; and
 * the program with the libraries that it stands on. For one request.
 */
final class AboutPage {

    private static final Html STYLE = tag("link").with("rel", "stylesheet").with("href", "/assets/home.css");
    /** The libraries, each with its licence; names are the same in every language. */
    private static final Map<String, String> LIBRARIES = Map.of("Apache Jena", "Apache-2.0", "Eclipse Jetty", "EPL-2.0 / Apache-2.0",
            "YASGUI", "MIT", "D3", "ISC", "JTS", "EPL-2.0 / EDL-1.0", "picocli", "Apache-2.0", "SnakeYAML Engine", "Apache-2.0",
            "Apache Commons CSV, Commons Text", "Apache-2.0", "Jackson Core", "Apache-2.0", "JLine", "BSD-3-Clause");

    private final Visit visit;
    private final Choices choices;
    private final Words words;

    AboutPage(Visit visit, Choices choices) {
        this.visit = visit;
        this.choices = choices;
        this.words = choices.words(AboutPage.class);
    }

    Page page() {
        String language = choices.language();
        OwnWords own = OwnWords.of(visit);
        List<Html> body = new ArrayList<>();
        visit.description().description(language).ifPresent(said -> body.add(tag("p", said).with("class", "lead")));
        addTexts(body, words.get("making"), own.making());
        addTexts(body, words.get("missing"), own.scope());
        addLicence(body);
        body.add(tag("h2", words.get("howToCite")));
        body.add(tag("section", tag("p", Citing.dataSet(visit, visit.description().addresses().dataset(), language).text()).with("dir", "auto"),
                tag("p", text(words.get("asFile") + " "), link("/cite.bib", "BibTeX"), text(" · "), link("/cite.ris", "RIS"),
                        text(" · "), link("/cite.csl.json", "CSL-JSON"))).with("class", "cite"));
        body.add(tag("p", words.get("citeAnswers")));
        addSources(body);
        body.add(tag("h2", words.get("program")));
        body.add(tag("p", words.get("programSays")));
        body.add(tag("ul", Html.all(LIBRARIES.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(library -> tag("li", text(library.getKey() + " "), tag("span", library.getValue()).with("class", "quiet"))).toList()))
                .with("class", "files"));
        return new Page(choices, words.get("aboutTitle", visit.description().title(language)), body, List.of(STYLE));
    }

    private void addTexts(List<Html> body, String heading, Map<String, String> texts) {
        String language = choices.language();
        List<String> paragraphs = OwnWords.paragraphs(texts, language);
        if (!paragraphs.isEmpty()) {
            body.add(tag("h2", heading));
            String written = texts.containsKey(language) ? language : "en";
            paragraphs.forEach(paragraph -> body.add(tag("p", paragraph).with("lang", written)));
        }
    }

    private void addLicence(List<Html> body) {
        String licence = visit.description().licence();
        if (!licence.isEmpty()) {
            body.add(tag("h2", words.get("licence")));
            body.add(tag("p", text(words.get("dataLicence") + " "), link(licence, licence)));
        }
    }

    private void addSources(List<Html> body) {
        List<CitedSource> sources = CitedSource.of(visit, choices.language());
        if (sources.isEmpty()) {
            return;
        }
        List<String> headings = List.of(words.get("source"), words.get("from"), words.get("supports"), words.get("onTheWeb"));
        body.add(tag("h2", words.get("sources")));
        body.add(tag("p", words.get("sourcesSay", sources.size())));
        body.add(tag("div", tag("table",
                tag("thead", tag("tr", Html.all(headings.stream().map(heading -> tag("th", heading).with("scope", "col")).toList()))),
                tag("tbody", Html.all(sources.stream().map(source -> row(source, headings)).toList()))))
                .with("class", "wide").with("tabindex", "0"));
    }

    private Html row(CitedSource source, List<String> headings) {
        String address = source.address();
        boolean here = visit.description().addresses().contains(address);
        Html name = link(here ? ThingPaths.page(visit.description().addresses(), address) : address, source.name());
        return tag("tr",
                tag("td", name).with("data-column", headings.get(0)).with("class", "long"),
                tag("td", source.from()).with("data-column", headings.get(1)).with("dir", "auto"),
                tag("td", words.get("number", source.statements())).with("data-column", headings.get(2)),
                source.link().map(web -> tag("td", link(web, host(web))).with("data-column", headings.get(3))).orElse(tag("td")));
    }

    /** What of an address tells people where it leads. */
    private static String host(String address) {
        return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/?#].*$", "");
    }
}
