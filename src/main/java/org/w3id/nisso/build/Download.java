package org.w3id.nisso.build;

import java.util.ArrayList;
import java.util.List;

/**
 * A file in which the whole graph can be had: the list from which VoID's dumps and DCAT's distributions are made. The addresses are
 * those at which the server offers them. Immutable.
 *
 * @param path       below the address of the data set
 * @param title      what it is, for people
 * @param mediaType  its media type
 * @param registered whether the media type is registered with IANA
 * @param compressed whether it comes as gzip
 * @param dump       whether it carries the graph as RDF, with all that a query which names no graph sees
 */
record Download(String path, String title, String mediaType, boolean registered, boolean compressed, boolean dump) {

    private static final List<Download> DUMPS = List.of(
            dump("ttl", "Turtle", "text/turtle"), dump("trig", "TriG", "application/trig"),
            dump("nt", "N-Triples", "application/n-triples"), dump("nq", "N-Quads", "application/n-quads"),
            dump("rdf", "RDF/XML", "application/rdf+xml"), dump("jsonld", "JSON-LD", "application/ld+json"),
            new Download("dump/nisso-1.2.nq", "N-Quads of RDF 1.2, with the sources of every statement", "application/n-quads", true, false,
                    true));

    private static final List<Download> EXPORTS = List.of(
            export("gexf", "GEXF, for Gephi", "application/gexf+xml", false),
            export("graphml", "GraphML", "application/graphml+xml", false),
            export("cyjs", "Cytoscape JSON", "application/json", true),
            export("dot", "DOT, for Graphviz", "text/vnd.graphviz", true),
            export("geojson", "GeoJSON", "application/geo+json", true),
            export("neo4j.zip", "Neo4j import", "application/zip", true),
            export("csv.zip", "CSV of nodes and edges", "application/zip", true));

    /** All of them, dumps first. */
    static List<Download> all() {
        List<Download> all = new ArrayList<>(DUMPS);
        DUMPS.forEach(dump -> all.add(dump.inGzip()));
        all.addAll(EXPORTS);
        return List.copyOf(all);
    }

    private Download inGzip() {
        return new Download(path + ".gz", title + ", gzip", mediaType, registered, true, dump);
    }

    private static Download dump(String extension, String title, String mediaType) {
        return new Download("dump/nisso." + extension, title, mediaType, true, false, true);
    }

    private static Download export(String extension, String title, String mediaType, boolean registered) {
        return new Download("export/network." + extension, title, mediaType, registered, false, false);
    }
}
