package org.w3id.nisso.server.network;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3id.nisso.network.NetworkFormat;
import org.w3id.nisso.network.Vertex;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.Words;

/**
 * The network as a page: complete without scripts; the script draws the picture. Immutable.
 *
 * @param shown  what is shown
 * @param filter what was asked for
 */
record NetworkPage(Shown shown, Filter filter) {

    /** Those that most people want first; the others are behind them. */
    private static final Map<NetworkFormat, String> TOOLS = Map.of(NetworkFormat.GEXF, "GEXF (Gephi)",
            NetworkFormat.GRAPHML, "GraphML (Cytoscape, NetworkX, yEd)", NetworkFormat.CYJS, "Cytoscape JSON",
            NetworkFormat.CSV, "CSV (ZIP)", NetworkFormat.DOT, "DOT (Graphviz)", NetworkFormat.GEOJSON, "GeoJSON (QGIS)",
            NetworkFormat.NEO4J, "Neo4j (ZIP)");

    Page page() {
        return new Page(shown.choices(), words().get("title"), List.of(
                tag("p", words().get("intro")),
                new FilterForm(shown, filter).html(),
                tag("div", counts(), downloads()).with("id", "found"),
                picture(),
                tag("div", new TieTable(shown, filter).html(), nodes()).with("id", "rows")),
                List.of(tag("link").with("rel", "stylesheet").with("href", "/assets/network.css"),
                        Html.script("/assets/d3.min.js"), Html.module("/assets/network.js")));
    }

    private Words words() {
        return shown.words();
    }

    private Html counts() {
        return tag("p", words().get("counts", shown.network().vertices().size(), shown.network().ties().size()))
                .with("role", "status").with("class", "counts");
    }

    private Html downloads() {
        List<Html> files = new ArrayList<>();
        for (NetworkFormat format : NetworkFormat.of(shown.query())) {
            files.add(tag("li", tag("a", TOOLS.getOrDefault(format, format.extension()))
                    .with("href", filter.at("/export/network." + format.extension())).with("download", "")));
        }
        return tag("div", tag("h2", words().get("downloads")).with("id", "downloads"),
                tag("ul", Html.all(files)).with("class", "downloads"));
    }

    /** Empty without scripts, and then not shown. */
    private Html picture() {
        List<Html> classes = new ArrayList<>();
        List<String> all = shown.classes().all();
        for (String type : all) {
            Html dot = tag("svg", tag("circle").with("cx", "6").with("cy", "6").with("r", "5")).with("width", "12")
                    .with("height", "12").with("aria-hidden", "true")
                    .with("class", "dot c" + all.indexOf(type) % FilterForm.COLOURS);
            classes.add(tag("li", dot, text(" " + shown.classes().labels().get(type))));
        }
        return tag("figure", tag("div").with("class", "stage"),
                tag("figcaption", tag("span", words().get("legend") + " "), tag("ul", Html.all(classes)).with("class", "legend")))
                .with("class", "network").with("id", "network").with("data-json", filter.json(shown.choices().language()))
                .with("aria-label", words().get("title"));
    }

    /** All nodes as links, by class: what the picture holds, for those who do not see it. */
    private Html nodes() {
        List<Html> classes = new ArrayList<>();
        for (String type : shown.classes().all()) {
            List<Html> links = shown.network().vertices().stream().filter(vertex -> vertex.type().filter(type::equals).isPresent())
                    .map(this::node).toList();
            if (!links.isEmpty()) {
                classes.add(tag("details", tag("summary", words().get("ofClass", shown.classes().labels().get(type), links.size())),
                        tag("ul", Html.all(links)).with("class", "kinds")));
            }
        }
        return Html.all(List.of(tag("h2", words().get("nodes")), Html.all(classes)));
    }

    private Html node(Vertex vertex) {
        return tag("li", link(shown.page(vertex), shown.label(vertex)));
    }
}
