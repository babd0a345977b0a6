package org.w3id.nisso.server.pages;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

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
import org.w3id.nisso.server.http.Visit;
import org.w3id.nisso.store.Manifest;

/** The home page: what the graph is, a search field, three questions to begin with, the ways in, and how to cite it. */
final class HomePage {

    private static final int EXAMPLES = 3;
    private static final String PAGE_LANGUAGE = "en";

    private HomePage() { }

    /**
     * The page of the visited generation.
     *
     * @param dataset what programs are told of the data set
     */
    static Page of(Visit visit, List<Finding> findings, JsonObject dataset, Choices choices) {
        List<Html> body = new ArrayList<>();
        if (!findings.isEmpty()) {
            body.add(banner(findings));
        }
        body.add(otherTitles(visit.description()));
        body.add(searchForm());
        body.add(numbers(visit.generation().manifest()));
        body.add(tag("h2", "Questions to begin with"));
        body.add(tag("ul", Html.all(examples(visit.catalogue()).stream()
                .map(query -> example(query, visit)).toList())));
        body.add(tag("h2", "Ways in"));
        body.add(tag("ul",
                way("/queries", "All queries", ", by name, as pages, tables and files"),
                way("/export", "Graph files", ", the whole network for Gephi, Cytoscape, Neo4j and others"),
                way("/dump", "RDF", ", the whole graph as Turtle, N-Triples, RDF/XML, JSON-LD and others"),
                way("/ontology", "Ontology", ", the terms and what they mean"),
                way("/sparql", "SPARQL", ", for questions of your own and for programs"),
                way("/openapi.json", "OpenAPI", ", the queries as an interface, for those who write programs"),
                way("/.well-known/void", "Description", ", what is in the graph, counted, for programs"),
                way("/health", "Health", ", for those who run this server")));
        body.addAll(howToCite(visit));
        return new Page(choices, visit.description().title(PAGE_LANGUAGE), body, List.of(Html.jsonLd(dataset)));
    }

    private static Html searchForm() {
        return tag("form",
                tag("label", "Find a person, place, event or anything else by its name, in any language").with("for", "q"),
                tag("div", tag("input").with("id", "q").with("name", "q").with("type", "search").with("autocomplete", "off"),
                        tag("button", "Search").with("type", "submit")).with("class", "beside"))
                .with("action", "/search").with("method", "get").with("role", "search");
    }

    private static Html way(String address, String name, String what) {
        return tag("li", link(address, name), Html.text(what));
    }

    private static List<Html> howToCite(Visit visit) {
        String address = visit.description().addresses().dataset();
        return List.of(tag("h2", "How to cite"),
                tag("section", tag("p", Citing.dataSet(visit, address, PAGE_LANGUAGE).text()).with("dir", "auto"),
                        tag("p", Html.text("As a file: "), link("/cite.bib", "BibTeX"), Html.text(" for LaTeX, "),
                                link("/cite.ris", "RIS"), Html.text(" for EndNote and Zotero, "),
                                link("/cite.csl.json", "CSL-JSON"), Html.text(" for Zotero and Pandoc."))).with("class", "cite"),
                tag("p", "The page of each query says how to cite its answer."));
    }

    private static Html banner(List<Finding> findings) {
        Html list = tag("ul", Html.all(findings.stream().map(finding -> tag("li", finding.toString())).toList()));
        return tag("section",
                tag("p", "The last build had findings, so the version before it is shown."), list)
                .with("class", "problem").with("role", "status");
    }

    private static Html otherTitles(Description description) {
        return tag("p", Html.all(description.titles().entrySet().stream().filter(t -> !t.getKey().equals(PAGE_LANGUAGE))
                .sorted(Map.Entry.comparingByKey())
                .map(t -> tag("span", t.getValue()).with("lang", t.getKey()).with("class", "way")).toList()));
    }

    private static Html numbers(Manifest manifest) {
        return tag("p", "%,d things, %,d statements as written and %,d that follow from them. Data version %s, built %s."
                .formatted(manifest.things(), manifest.asserted(), manifest.inferred(), manifest.dataVersion(),
                        manifest.built()));
    }

    /** Those that the catalogue would show first and that need no more to be given. */
    private static List<CannedQuery> examples(Catalogue catalogue) {
        return catalogue.queries().stream()
                .filter(query -> query.parameters().stream().noneMatch(Parameter::mustBeGiven))
                .sorted(Comparator.comparing((CannedQuery query) -> !query.header().first())
                        .thenComparing(query -> query.parameters().stream().allMatch(p -> p.defaultValue().isEmpty())))
                .limit(EXAMPLES).toList();
    }

    private static Html example(CannedQuery query, Visit visit) {
        String defaults = defaults(query, visit);
        return tag("li", link("/queries/" + query.name(), query.title(PAGE_LANGUAGE)),
                Html.text(defaults.isEmpty() ? "" : " (" + defaults + ")"));
    }

    private static String defaults(CannedQuery query, Visit visit) {
        return query.parameters().stream().filter(parameter -> parameter.defaultValue().isPresent())
                .map(parameter -> parameter.label(PAGE_LANGUAGE).toLowerCase(Locale.ROOT) + ": "
                        + Names.label(parameter.defaultValue().get(), PAGE_LANGUAGE, visit))
                .collect(Collectors.joining(", "));
    }
}
