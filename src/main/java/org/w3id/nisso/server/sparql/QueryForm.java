package org.w3id.nisso.server.sparql;

import static org.w3id.nisso.server.http.Html.tag;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;

/** The page on which a person writes a query; it works without scripts. */
final class QueryForm {

    private static final String EXAMPLE = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

            SELECT ?thing ?label
            WHERE {
              ?thing rdfs:label ?label .
              FILTER(LANG(?label) = "en")
            }
            ORDER BY ?label
            LIMIT 20
            """;
    private static final Map<String, String> FORMATS = new TreeMap<>(Map.of("text", "Table as text, or Turtle",
            "csv", "CSV", "tsv", "TSV", "json", "JSON", "xml", "XML"));

    private QueryForm() { }

    /** The page with an example to begin with. */
    static Page page(Choices choices) {
        return page(EXAMPLE, choices);
    }

    /** The page with a query in it, which is not run before somebody asks. */
    static Page page(String query, Choices choices) {
        Html text = tag("textarea", query).with("name", "query").with("id", "query").with("rows", "16")
                .with("spellcheck", "false").with("required", "");
        Html format = tag("select", Html.all(FORMATS.entrySet().stream().map(QueryForm::option).toList()))
                .with("name", "format").with("id", "format");
        return new Page(choices, "Ask in SPARQL", List.of(
                tag("p", "Programs use this address too: it speaks the SPARQL 1.1 Protocol."),
                tag("form",
                        tag("label", "Query").with("for", "query"), text,
                        tag("label", "Answer as").with("for", "format"), format,
                        tag("button", "Ask").with("type", "submit"))
                        .with("method", "post").with("action", "/sparql")));
    }

    private static Html option(Map.Entry<String, String> format) {
        Html.Element option = tag("option", format.getValue()).with("value", format.getKey());
        return format.getKey().equals("text") ? option.with("selected", "") : option;
    }
}
