package org.w3id.nisso.server.sparql;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.Questions;
import org.w3id.nisso.server.http.Themes;
import org.w3id.nisso.server.http.Visit;
import org.w3id.nisso.server.http.Words;

/**
 * The page on which a person writes a query. It is a form that works without scripts; with them, it has YASGUI's editor and tables.
 * For one request.
 */
final class EditorPage {

    private static final String EXAMPLE = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

            SELECT ?thing ?label
            WHERE {
              ?thing rdfs:label ?label .
              FILTER(LANG(?label) = "%s")
            }
            ORDER BY ?label
            LIMIT 20
            """;

    private static final List<String> FORMATS = List.of("csv", "json", "text", "tsv", "xml");
    private static final String USUAL_FORMAT = "text";
    private static final List<Html> HEAD = List.of(
            tag("link").with("rel", "stylesheet").with("href", "/assets/yasgui.min.css"),
            tag("link").with("rel", "stylesheet").with("href", "/assets/editor.css"),
            Html.script("/assets/yasgui.min.js"), Html.module("/assets/editor.js"));

    private final Visit visit;
    private final KnownTerms terms;
    private final Choices choices;
    private final Words words;

    EditorPage(Visit visit, KnownTerms terms, Choices choices) {
        this.visit = visit;
        this.terms = terms;
        this.choices = choices;
        this.words = choices.words(EditorPage.class);
    }

    /** What stands in the editor if nobody brings a query: the names of things in a language. */
    static String example(String language) {
        return EXAMPLE.formatted(language);
    }

    /** The page with a query in it, which is not run before somebody asks. */
    Page page(String query) {
        List<Html> body = new ArrayList<>();
        body.add(tag("p", words.get("intro")));
        body.add(tag("div", editor(query), examples(), answer()).with("class", "workbench"));
        body.add(Html.json("editor-data", data()));
        return new Page(choices, words.get("title"), body, HEAD);
    }

    /** Where scripts show an answer. */
    private Html answer() {
        return tag("section", tag("h2", words.get("answer")), tag("p").with("class", "quiet").with("id", "said").with("role", "status"),
                tag("div").with("id", "answer")).with("id", "results").with("hidden", "");
    }

    private Html editor(String query) {
        Html area = tag("textarea", query).with("name", "query").with("id", "query").with("rows", "18")
                .with("spellcheck", "false").with("required", "");
        return tag("form",
                tag("label", words.get("query")).with("for", "query"), area,
                tag("p", words.get("keys")).with("class", "small").with("id", "keys").with("hidden", ""),
                tag("div", tag("button", words.get("ask")).with("type", "submit").with("id", "ask"),
                        tag("label", words.get("answerAs")).with("for", "format"), formats(),
                        tag("button", words.get("take")).with("type", "submit").with("id", "take").with("formtarget", "_blank").with("hidden", ""))
                        .with("class", "actions"))
                .with("method", "post").with("action", SparqlModule.PATH).with("id", "editor");
    }

    private Html formats() {
        Map<String, String> names = Map.of("text", words.get("asText"), "csv", "CSV", "tsv", "TSV", "json", "JSON", "xml", "XML");
        return tag("select", Html.all(FORMATS.stream().map(format -> {
            Html.Element option = tag("option", names.get(format)).with("value", format);
            return format.equals(USUAL_FORMAT) ? option.with("selected", "") : option;
        }).toList())).with("name", "format").with("id", "format");
    }

    /** The catalogue: each query leads to the editor with that query in it. */
    private Html examples() {
        Questions questions = Questions.of(visit);
        List<Html> pieces = new ArrayList<>(List.of(tag("h2", words.get("examples")), tag("p", words.get("examplesSay")).with("class", "small")));
        Themes.of(visit).of(visit.catalogue(), choices.language(), words.get("otherTheme")).forEach((theme, queries) -> {
            List<Html> items = queries.stream().map(query -> example(query, questions)).flatMap(Optional::stream).toList();
            if (!items.isEmpty()) {
                pieces.add(tag("h3", theme));
                pieces.add(tag("ul", Html.all(items)));
            }
        });
        return tag("aside", Html.all(pieces)).with("class", "examples").with("aria-label", words.get("examples"));
    }

    private Optional<Html> example(CannedQuery query, Questions questions) {
        return questions.needed(query).map(given -> tag("li", link(Questions.inEditor(query, given), query.title(choices.language()))));
    }

    private JsonObject data() {
        JsonObject data = terms.json(visit, choices.language());
        data.put("space", visit.description().addresses().space());
        JsonObject said = new JsonObject();
        said.put("query", words.get("query"));
        said.put("answer", words.get("answer"));
        said.put("table", words.get("table"));
        said.put("response", words.get("response"));
        said.put("running", words.get("running"));
        said.put("rows", words.get("rows"));
        said.put("refused", words.get("refused"));
        said.put("unreachable", words.get("unreachable"));
        said.put("filter", words.get("filter"));
        said.put("pageSize", words.get("pageSize"));
        said.put("all", words.get("all"));
        said.put("simple", words.get("simple"));
        said.put("shorten", words.get("shorten"));
        said.put("download", words.get("download"));
        data.put("words", said);
        return data;
    }
}
