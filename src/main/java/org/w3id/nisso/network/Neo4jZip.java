package org.w3id.nisso.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes a network for Neo4j: {@code nodes_CLASS.csv} for each class, {@code rels.csv}, {@code import.cypher}, which loads them
 * into a running database, {@code README.md} and {@code datapackage.json}. The headers carry types, so that {@code neo4j-admin
 * database import} reads the same files.
 *
 * <p>A node is known by its address ({@code iri}), a relationship by {@code statement}, the identifier of its tie; loading twice
 * changes nothing, and parallel ties stay apart. Lists have {@code ;} between their elements. Every cell is quoted and a backslash
 * in it is written twice, because within quotes Neo4j by default reads a backslash as Java does
 * ({@code dbms.import.csv.legacy_quote_escaping}); other readers see it double, and have {@link CsvZip}. Else cells are as
 * {@link Table} says. Safe for many threads.
 */
final class Neo4jZip {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get();
    private static final String RELATIONSHIPS = "rels.csv";

    private final Network network;
    private final List<Column<Vertex>> nodeColumns;
    private final List<Column<Tie>> tieColumns;
    private final Map<String, List<Vertex>> byLabel = new TreeMap<>();
    private final Map<String, String> tables = new TreeMap<>();

    private Neo4jZip(Network network) {
        this.network = network;
        this.nodeColumns = Neo4jColumns.ofNodes(network);
        this.tieColumns = Neo4jColumns.ofTies(network);
        network.vertices().forEach(vertex ->
                byLabel.computeIfAbsent(Neo4jColumns.label(vertex), k -> new ArrayList<>()).add(vertex));
        ColumnNames names = new ColumnNames();
        byLabel.keySet().forEach(label -> tables.put(label, names.ours("nodes_" + Neo4jNames.file(label))));
    }

    /**
     * Writes the zip file; the same network gives the same bytes.
     *
     * @param network the network
     * @param out     where to; left open
     * @throws IOException if it cannot be written
     */
    static void write(Network network, OutputStream out) throws IOException {
        new Neo4jZip(network).write(new FixedZip(out));
    }

    private void write(FixedZip zip) throws IOException {
        for (Map.Entry<String, List<Vertex>> group : byLabel.entrySet()) {
            zip.add(file(group.getKey()), entry -> Table.write(FORMAT, nodeColumns, group.getValue(), entry));
        }
        zip.add(RELATIONSHIPS, entry -> Table.write(FORMAT, tieColumns, network.ties(), entry));
        zip.add("import.cypher", entry -> entry.write(script().getBytes(StandardCharsets.UTF_8)));
        zip.add("datapackage.json", entry -> DataPackage.write(network.about(), resources(), entry));
        zip.add("README.md", entry -> entry.write(
                Neo4jReadme.of(network.about(), byLabel.keySet().stream().map(this::file).toList(), RELATIONSHIPS)
                        .getBytes(StandardCharsets.UTF_8)));
        zip.finish();
    }

    private String script() {
        StringBuilder script = new StringBuilder(ImportScript.CONSTRAINT);
        byLabel.keySet().forEach(label -> script.append(ImportScript.nodes(file(label), label, nodeColumns)));
        SortedSet<String> types = new TreeSet<>();
        network.ties().forEach(tie -> types.add(Neo4jColumns.type(network, tie)));
        types.forEach(type -> script.append(ImportScript.relationships(RELATIONSHIPS, type, tieColumns)));
        return script.toString();
    }

    // No foreign keys: an end may be in any of the files of nodes, and Table Schema knows keys of one file only.
    private List<DataPackage.Resource> resources() {
        List<DataPackage.Resource> resources = new ArrayList<>();
        byLabel.keySet().forEach(label -> resources.add(new DataPackage.Resource(tables.get(label).toLowerCase(Locale.ROOT),
                file(label), nodeColumns, Neo4jColumns.ID, new TreeMap<>())));
        resources.add(new DataPackage.Resource("rels", RELATIONSHIPS, tieColumns, Neo4jColumns.STATEMENT, new TreeMap<>()));
        return resources;
    }

    private String file(String label) {
        return tables.get(label) + ".csv";
    }
}
