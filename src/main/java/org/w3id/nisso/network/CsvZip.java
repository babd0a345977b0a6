package org.w3id.nisso.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a network as two tables, nodes and edges, for R, Python and whatever else reads tables: {@code nodes.csv}, whose first
 * column is the identifier, {@code edges.csv}, whose first two are those of its ends, {@code datapackage.json}, which tells the
 * types, and {@code README.md} with the lines that read them. Cells are as {@link Table} says. Safe for many threads.
 */
final class CsvZip {

    private CsvZip() { }

    /**
     * Writes all four in a zip file; the same network gives the same bytes.
     *
     * @param network the network
     * @param out     where to; left open
     * @throws IOException if it cannot be written
     */
    static void write(Network network, OutputStream out) throws IOException {
        FixedZip zip = new FixedZip(out);
        for (TableFile file : TableFile.values()) {
            zip.add(file.fileName(), entry -> file.write(network, entry));
        }
        zip.add("README.md", entry -> entry.write(readme(network).getBytes(StandardCharsets.UTF_8)));
        zip.finish();
    }

    private static String readme(Network network) {
        return """
                # %s

                %s

                `nodes.csv` has a row for each thing, `edges.csv` a row for each tie, in UTF-8; `datapackage.json` says what the
                columns mean. Ties are %s. Several may join the same two nodes: keep them apart. `end` is the first day on which a
                tie held no more. A label may begin with `=`, `+`, `-` or `@` and is not changed for that: in a spreadsheet, import
                the columns as text.

                R with igraph:

                    library(igraph)
                    nodes <- read.csv("nodes.csv", na.strings = "", encoding = "UTF-8")
                    edges <- read.csv("edges.csv", na.strings = "", encoding = "UTF-8")
                    g <- graph_from_data_frame(edges, directed = %s, vertices = nodes)

                Python with pandas and NetworkX:

                    import pandas, networkx
                    nodes = pandas.read_csv("nodes.csv", keep_default_na=False, na_values=[""])
                    edges = pandas.read_csv("edges.csv", keep_default_na=False, na_values=[""])
                    g = networkx.from_pandas_edgelist(edges, edge_attr=True, edge_key="id", create_using=networkx.%s)
                    g.add_nodes_from((node["id"], node) for node in nodes.to_dict("records"))
                """.formatted(oneLine(network.about().title()), oneLine(network.about().description()),
                network.directed() ? "directed, from source to target" : "undirected", network.directed() ? "TRUE" : "FALSE",
                network.directed() ? "MultiDiGraph" : "MultiGraph");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
