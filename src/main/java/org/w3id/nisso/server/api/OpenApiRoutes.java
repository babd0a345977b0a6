package org.w3id.nisso.server.api;

import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.nisso.export.CitationFormat;
import org.w3id.nisso.export.GraphFormat;
import org.w3id.nisso.network.NetworkFormat;
import org.w3id.nisso.network.TableFile;

/** The routes of the server besides the canned queries. */
final class OpenApiRoutes {

    /** The tag of these routes. */
    static final String TAG = "server";

    private static final String PAGE = "text/html";
    private static final String JSON = "application/json";
    private static final String[] RESULTS = {"application/sparql-results+json", "application/sparql-results+xml", "text/csv",
        "text/tab-separated-values"};
    private static final String[] GRAPHS = Stream.of(GraphFormat.values()).map(format -> bare(format.mediaType())).toArray(String[]::new);

    private OpenApiRoutes() { }

    /** Adds them. */
    static void addTo(JsonObject paths) {
        new OpenApiRoute("getSparql", "Ask in SPARQL 1.1; without a query, the description of the service")
                .query("query", "A query in SPARQL 1.1", false).answering(RESULTS).answering(GRAPHS).failing("400", "503")
                .addTo(paths, "/sparql");
        new OpenApiRoute("getGraphs", "A graph by the Graph Store Protocol, to be read only")
                .query("graph", "The address of a named graph", false).query("default", "Given without a value: the default graph", false)
                .answering(GRAPHS).failing("400", "404").addTo(paths, "/graphs");
        new OpenApiRoute("getSearch", "Things by a name in any language of the data")
                .query("q", "A part of a name", true).query("class", "Only things of this class, by address or name", false)
                .query("limit", "How many things at the most", false)
                .answering(JSON, PAGE).failing("400").addTo(paths, "/search");
        addThings(paths);
        new OpenApiRoute("getCatalogue", "All canned queries").answering(JSON, PAGE).kept().addTo(paths, "/queries");
        new OpenApiRoute("getCatalogueAsRdf", "All canned queries as SHACL executables, each with a query that runs as it stands")
                .path("format", "The form", names(Stream.of(GraphFormat.values()).map(GraphFormat::extension)))
                .answering(GRAPHS).kept().failing("404").addTo(paths, "/queries.{format}");
        new OpenApiRoute("getOntology", "The terms of the graph").answering(PAGE).answering(GRAPHS).addTo(paths, "/ontology");
        new OpenApiRoute("getAbout", "What the graph rests on and lacks").answering(PAGE).addTo(paths, "/about");
        addFiles(paths);
        new OpenApiRoute("getVoid", "The description of the data set in VoID and DCAT").answering("text/turtle").addTo(paths, "/void.ttl");
        new OpenApiRoute("getCite", "How to cite the data set as a whole")
                .path("format", "The form", names(Stream.of(CitationFormat.values()).map(CitationFormat::extension)))
                .query(CiteServlet.LANGUAGE, "The language of the title, as a tag such as en", false)
                .answering(Stream.of(CitationFormat.values()).map(format -> bare(format.mediaType())).toArray(String[]::new))
                .kept().failing("400", "404").addTo(paths, "/cite.{format}");
        new OpenApiRoute("getHealth", "Which data are served, and what the last build found").answering(JSON).addTo(paths, "/health");
    }

    private static void addThings(JsonObject paths) {
        new OpenApiRoute("getId", "The name of a thing, which leads on to its page or its data").thing().redirecting().failing("404")
                .addTo(paths, "/id/{class}/{key}");
        new OpenApiRoute("getDoc", "The page of a thing").thing().answering(PAGE).failing("404").addTo(paths, "/doc/{class}/{key}");
        new OpenApiRoute("getData", "What the graph says of a thing").thing().answering(GRAPHS)
                .answering(bare(NetworkFormat.GEOJSON.mediaType())).failing("404").addTo(paths, "/data/{class}/{key}");
    }

    private static void addFiles(JsonObject paths) {
        new OpenApiRoute("getExport", "The files of the whole graph for graph tools").answering(JSON, PAGE).addTo(paths, "/export");
        new OpenApiRoute("getExportNetwork", "The whole graph as a network")
                .path("format", "The form", names(Stream.of(NetworkFormat.values()).map(NetworkFormat::extension)))
                .answering(Stream.of(NetworkFormat.values()).map(format -> bare(format.mediaType())).distinct().toArray(String[]::new))
                .query("from", "Only ties that lasted on or after this day", false)
                .query("to", "Only ties that had begun on this day", false)
                .query("class", "Only ties with a thing of this class at one end", false)
                .query("at", "Only ties that held on this day", false)
                .query("kind", "Only ties of this kind; may be given several times", false)
                .query("project", "bipartite or dyad", false)
                .failing("400", "404", "503").addTo(paths, "/export/network.{format}");
        new OpenApiRoute("getNetwork", "What /export/network.FORMAT holds for the same parameters, for pictures")
                .query("thing", "Only what is tied to this thing, and the ties among that", false)
                .query("steps", "How many ties away from the thing: 1 or 2", false)
                .query("from", "Only ties that lasted on or after this day", false)
                .query("to", "Only ties that had begun on this day", false)
                .query("class", "Only ties with a thing of this class at one end", false)
                .query("at", "Only ties that held on this day", false)
                .query("kind", "Only ties of this kind; may be given several times", false)
                .query("project", "bipartite or dyad", false)
                .query("lang", "The language of the labels: en, ja or ru", false)
                .answering(JSON).failing("400", "404", "503").addTo(paths, "/network.json");
        for (TableFile table : TableFile.values()) {
            new OpenApiRoute("getExport" + table.name().charAt(0) + table.name().substring(1).toLowerCase(Locale.ROOT),
                    "The whole graph as a network: " + table.fileName()).answering(bare(table.mediaType())).failing("400", "404", "503")
                    .addTo(paths, "/export/" + table.fileName());
        }
        new OpenApiRoute("getDumps", "The files of the whole graph as RDF").answering(JSON, PAGE).addTo(paths, "/dump");
        new OpenApiRoute("getDump", "The whole graph as RDF").path("file", "The name of a file that /dump lists", new JsonArray())
                .answering(GRAPHS).answering("application/trig", "application/n-quads", "application/gzip").failing("404")
                .addTo(paths, "/dump/{file}");
    }

    private static String bare(String mediaType) {
        int parameters = mediaType.indexOf(';');
        return parameters < 0 ? mediaType : mediaType.substring(0, parameters);
    }

    private static JsonArray names(Stream<String> names) {
        return OpenApiText.texts(names.toList());
    }
}
