package org.w3id.nisso.server.export;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.network.NetworkCall;
import org.w3id.nisso.network.NetworkFormat;
import org.w3id.nisso.network.TableFile;
import org.w3id.nisso.network.WholeNetwork;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;

/** What there is for graph tools. */
final class NetworkList {

    /** By name or else by ending. */
    private static final Map<String, String> PURPOSES = Map.of("gexf", "Gephi, with its time line",
            "graphml", "Cytoscape, NetworkX, igraph, yEd", "cyjs", "Cytoscape", "dot", "Graphviz", "geojson", "QGIS and other maps",
            "neo4j.zip", "Neo4j, with its import script", "csv.zip", "spreadsheets, R and Python: all tables in one file",
            "nodes.csv", "spreadsheets, R and Python: the nodes", "edges.csv", "spreadsheets, R and Python: the edges",
            "datapackage.json", "programs: what the columns of the tables hold");

    private NetworkList() { }

    /** For people. */
    static Page page(Optional<CannedQuery> query, Description description, Choices choices) {
        List<Html> body = new ArrayList<>();
        body.add(tag("p", description.title("en") + " as a network, in files for graph tools."));
        if (query.isEmpty()) {
            body.add(tag("p", WholeNetwork.MISSING).with("class", "detail"));
            return new Page(choices, "Files for graph tools", body);
        }
        body.add(tag("p", query.get().header().description()));
        body.add(tag("ul", Html.all(NetworkFile.all(query.get()).stream()
                .map(file -> tag("li", link("/export/" + file.name(), file.name()), Html.text(purpose(file)))).toList())));
        body.add(tag("p", "Parameters behind the address: " + String.join(", ", NetworkCall.parameters(query.get())) + "."));
        body.add(tag("p", Html.text("One question's answer as such a file is at "), link("/queries", "/queries"),
                Html.text(", beside its other formats.")));
        return new Page(choices, "Files for graph tools", body);
    }

    private static String purpose(NetworkFile file) {
        String ending = file.name().substring(file.name().indexOf('.') + 1);
        String tools = PURPOSES.getOrDefault(file.name(), PURPOSES.getOrDefault(ending, ""));
        return tools.isEmpty() ? "" : ", for " + tools;
    }

    /** For programs. */
    static JsonObject json(Optional<CannedQuery> query) {
        JsonObject json = new JsonObject();
        JsonArray exports = new JsonArray();
        query.ifPresent(network -> exports.add(entry(network)));
        json.put("exports", exports);
        if (query.isEmpty()) {
            json.put("missing", WholeNetwork.MISSING);
        }
        return json;
    }

    private static JsonObject entry(CannedQuery query) {
        JsonObject entry = new JsonObject();
        entry.put("name", WholeNetwork.NAME);
        entry.put("title", query.title("en"));
        entry.put("description", query.header().description());
        JsonArray parameters = new JsonArray();
        NetworkCall.parameters(query).forEach(parameters::add);
        entry.put("parameters", parameters);
        JsonObject formats = new JsonObject();
        NetworkFormat.of(query).forEach(format -> formats.put(format.extension(), address(format)));
        entry.put("formats", formats);
        JsonObject tables = new JsonObject();
        Stream.of(TableFile.values()).forEach(table -> tables.put(table.fileName(), "/export/" + table.fileName()));
        entry.put("tables", tables);
        return entry;
    }

    private static String address(NetworkFormat format) {
        return "/export/" + WholeNetwork.NAME + "." + format.extension();
    }
}
