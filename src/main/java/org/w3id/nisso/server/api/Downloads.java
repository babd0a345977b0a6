package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private Downloads() { }

    /** The section of the page. */
    static List<Html> of(Call call, BoundQuery bound) {
        List<Html> items = new ArrayList<>();
        for (Offer offer : Offer.answersOf(call.query())) {
            if (offer.kind() != Offer.Kind.CITATION) {
                items.add(tag("li", item(call, bound, offer)));
            }
        }
        return List.of(tag("h2", "Files"), tag("ul", Html.all(items)).with("class", "files"));
    }

    /** A link that keeps the file, with its purpose. */
    static Html item(Call call, BoundQuery bound, Offer offer) {
        String purpose = PURPOSES.getOrDefault(offer.name(), "");
        return Html.all(List.of(
                tag("a", offer.name()).with("href", call.path(bound, offer)).with("download", ""),
                Html.text(purpose.isEmpty() ? "" : ", for " + purpose)));
    }
}
