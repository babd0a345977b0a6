package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.server.http.Html;

/** The files in which an answer can be had, each with what it is for. */
final class Downloads {

    private static final Map<String, String> PURPOSES = Map.ofEntries(
            Map.entry("json", "programs, JavaScript"), Map.entry("csv", "spreadsheets, R, pandas"),
            Map.entry("tsv", "tables with full terms"), Map.entry("ndjson", "streams, one row a line"),
            Map.entry("srj", "SPARQL tools, JSON"), Map.entry("srx", "SPARQL tools, XML"),
            Map.entry("csv-metadata.json", "datatypes of the columns"),
            Map.entry("ttl", "RDF, to read"), Map.entry("nt", "RDF, line by line"), Map.entry("jsonld", "RDF, for the web"),
            Map.entry("rdf", "RDF, in XML"),
            Map.entry("gexf", "Gephi"), Map.entry("graphml", "Cytoscape, NetworkX, igraph, yEd"), Map.entry("cyjs", "Cytoscape"),
            Map.entry("dot", "Graphviz"), Map.entry("geojson", "QGIS, maps"), Map.entry("neo4j.zip", "Neo4j"),
            Map.entry("csv.zip", "tables of nodes and edges"),
            Map.entry("bib", "LaTeX"), Map.entry("ris", "EndNote, Zotero"), Map.entry("csl.json", "Zotero, Pandoc"));

    private static final Set<String> SPREADSHEETS = Set.of("csv", "tsv", "csv-metadata.json");
    private static final Set<String> MAPS = Set.of("geojson");
    private static final List<Group> GROUPS = List.of(
            new Group("Tables, for a spreadsheet, R and Python", Set.of(Offer.Kind.ROWS, Offer.Kind.SCHEMA), SPREADSHEETS::contains),
            new Group("Networks, for Gephi, Cytoscape, Neo4j and others", Set.of(Offer.Kind.NETWORK), name -> !MAPS.contains(name)),
            new Group("Maps, for QGIS", Set.of(Offer.Kind.NETWORK), MAPS::contains),
            new Group("RDF, for linked data", Set.of(Offer.Kind.GRAPH), name -> true),
            new Group("For programs", Set.of(Offer.Kind.ROWS, Offer.Kind.SCHEMA), name -> !SPREADSHEETS.contains(name)));

    /** Files for one kind of work. */
    private record Group(String name, Set<Offer.Kind> kinds, Predicate<String> names) {

        boolean holds(Offer offer) {
            return kinds.contains(offer.kind()) && names.test(offer.name());
        }
    }

    private Downloads() { }

    /** The section of the page. */
    static List<Html> of(Call call, BoundQuery bound) {
        List<Html> section = new ArrayList<>(List.of(tag("h2", "Files")));
        GROUPS.forEach(group -> {
            List<Html> items = Offer.answersOf(call.query()).stream().filter(offer -> group.holds(offer))
                    .<Html>map(offer -> tag("li", item(call, bound, offer))).toList();
            if (!items.isEmpty()) {
                section.addAll(List.of(tag("h3", group.name()), tag("ul", Html.all(items)).with("class", "files")));
            }
        });
        return section;
    }

    /** A link that keeps the file, with its purpose. */
    static Html item(Call call, BoundQuery bound, Offer offer) {
        String purpose = PURPOSES.getOrDefault(offer.name(), "");
        return Html.all(List.of(
                tag("a", offer.name()).with("href", call.path(bound, offer)).with("download", ""),
                Html.text(purpose.isEmpty() ? "" : ", for " + purpose)));
    }
}
