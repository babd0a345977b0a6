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
import org.w3id.nisso.server.http.Words;

/** What there is for graph tools. */
final class NetworkList {

    /** The programs that a file is for, by its ending; their names are the same in every language. */
    private static final Map<String, String> PROGRAMS = Map.of("graphml", "Cytoscape, NetworkX, igraph, yEd", "cyjs", "Cytoscape",
            "dot", "Graphviz");
    /** The keys of words for what a file is for, by its name or else by its ending. */
    private static final Map<String, String> PURPOSES = Map.of("gexf", "forGephi", "geojson", "forMaps", "neo4j.zip", "forNeo4j",
            "csv.zip", "forAllTables", "nodes.csv", "forNodes", "edges.csv", "forEdges", "datapackage.json", "forPrograms");

    private NetworkList() { }

    /** For people. */
    static Page page(Optional<CannedQuery> query, Description description, Choices choices) {
        Words words = choices.words(NetworkList.class);
        List<Html> body = new ArrayList<>();
        body.add(tag("p", words.get("graphFilesIntro", description.title(choices.language()))));
        if (query.isEmpty()) {
            body.add(tag("p", WholeNetwork.MISSING).with("class", "detail").with("lang", "en"));
            return new Page(choices, words.get("graphFiles"), body);
        }
        body.add(about(query.get(), choices.language()));
        body.add(tag("ul", Html.all(NetworkFile.all(query.get()).stream().map(file -> tag("li", link("/export/" + file.name(), file.name()),
                Html.text(" "), tag("span", purpose(file, words)).with("class", "quiet"))).toList())));
        body.add(tag("p", words.get("parameters") + " " + String.join(", ", NetworkCall.parameters(query.get()))));
        body.add(tag("p", Html.text(words.get("oneAnswer") + " "), link("/queries", words.get("questions"))));
        return new Page(choices, words.get("graphFiles"), body);
    }

    private static Html about(CannedQuery query, String language) {
        Html.Element description = tag("p", query.header().description(language));
        return language.equals("en") || query.header().descriptions().containsKey(language) ? description : description.with("lang", "en");
    }

    private static String purpose(NetworkFile file, Words words) {
        String ending = file.name().substring(file.name().indexOf('.') + 1);
        String key = PURPOSES.getOrDefault(file.name(), PURPOSES.getOrDefault(ending, ""));
        return key.isEmpty() ? PROGRAMS.getOrDefault(ending, "") : words.get(key);
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
