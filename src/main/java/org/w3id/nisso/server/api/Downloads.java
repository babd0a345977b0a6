package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Words;

/** The files in which an answer can be had, each with what it is for. */
final class Downloads {

    /** For whom or what a file is, by its name; names of programs are the same in every language. */
    private static final Map<String, String> PURPOSES = Map.ofEntries(
            Map.entry("json", "JavaScript"), Map.entry("csv", "Excel, LibreOffice, R, pandas"),
            Map.entry("srj", "SPARQL Results JSON"), Map.entry("srx", "SPARQL Results XML"),
            Map.entry("csv-metadata.json", "CSVW"),
            Map.entry("ttl", "Turtle"), Map.entry("nt", "N-Triples"), Map.entry("jsonld", "JSON-LD"), Map.entry("rdf", "RDF/XML"),
            Map.entry("gexf", "Gephi"), Map.entry("graphml", "Cytoscape, NetworkX, igraph, yEd"), Map.entry("cyjs", "Cytoscape"),
            Map.entry("dot", "Graphviz"), Map.entry("geojson", "QGIS"), Map.entry("neo4j.zip", "Neo4j"),
            Map.entry("bib", "LaTeX"), Map.entry("ris", "EndNote, Zotero"), Map.entry("csl.json", "Zotero, Pandoc"));
    /** The same where it takes words. */
    private static final Map<String, String> WORDS = Map.of("tsv", "forTsv", "ndjson", "forNdjson", "csv.zip", "forCsvZip");

    private static final Set<String> SPREADSHEETS = Set.of("csv", "tsv", "csv-metadata.json");
    private static final Set<String> MAPS = Set.of("geojson");
    private static final List<Group> GROUPS = List.of(
            new Group("tables", Set.of(Offer.Kind.ROWS, Offer.Kind.SCHEMA), SPREADSHEETS::contains),
            new Group("networks", Set.of(Offer.Kind.NETWORK), name -> !MAPS.contains(name)),
            new Group("maps", Set.of(Offer.Kind.NETWORK), MAPS::contains),
            new Group("rdf", Set.of(Offer.Kind.GRAPH), name -> true),
            new Group("programs", Set.of(Offer.Kind.ROWS, Offer.Kind.SCHEMA), name -> !SPREADSHEETS.contains(name)));

    /** Files for one kind of work. */
    private record Group(String words, Set<Offer.Kind> kinds, Predicate<String> names) {

        boolean holds(Offer offer) {
            return kinds.contains(offer.kind()) && names.test(offer.name());
        }
    }

    private Downloads() { }

    /** The section of the page. */
    static List<Html> of(Call call, BoundQuery bound) {
        Words words = call.choices().words(Downloads.class);
        List<Html> section = new ArrayList<>(List.of(tag("h2", words.get("files"))));
        GROUPS.forEach(group -> {
            List<Html> items = Offer.answersOf(call.query()).stream().filter(offer -> group.holds(offer))
                    .<Html>map(offer -> tag("li", item(call, bound, offer))).toList();
            if (!items.isEmpty()) {
                section.addAll(List.of(tag("h3", words.get(group.words())), tag("ul", Html.all(items)).with("class", "files")));
            }
        });
        return section;
    }

    /** A link that keeps the file, with its purpose. */
    static Html item(Call call, BoundQuery bound, Offer offer) {
        Words words = call.choices().words(Downloads.class);
        String purpose = WORDS.containsKey(offer.name()) ? words.get(WORDS.get(offer.name())) : PURPOSES.getOrDefault(offer.name(), "");
        return Html.all(List.of(
                tag("a", offer.name()).with("href", call.path(bound, offer)).with("download", ""), Html.text(" "),
                tag("span", purpose).with("class", "quiet")));
    }
}
