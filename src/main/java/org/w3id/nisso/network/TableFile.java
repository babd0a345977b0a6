package org.w3id.nisso.network;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.atlas.RuntimeIOException;

/**
 * The files of {@link CsvZip}, which can be had singly too: the one list from which the zip file and routes are made. All are
 * UTF-8. Safe for many threads.
 */
public enum TableFile {
    /** A row for each node; the first column is its identifier. */
    NODES("nodes.csv", "text/csv; charset=utf-8; header=present",
            (network, out) -> Table.write(CSVFormat.RFC4180, NodeColumns.of(network), network.vertices(), out)),
    /** A row for each tie; the first two columns are the identifiers of its ends. */
    EDGES("edges.csv", "text/csv; charset=utf-8; header=present",
            (network, out) -> Table.write(CSVFormat.RFC4180, edges(network), network.ties(), out)),
    /** What the columns of both mean: a Frictionless Tabular Data Package. */
    DESCRIPTION("datapackage.json", "application/json", TableFile::describe);

    private interface Writing {
        void write(Network network, OutputStream out) throws IOException;
    }

    private final String fileName;
    private final String mediaType;
    private final Writing writing;

    TableFile(String fileName, String mediaType, Writing writing) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.writing = writing;
    }

    /** The name of the file. */
    public String fileName() {
        return fileName;
    }

    /** The media type with its parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The file of a name, such as {@code nodes.csv}. */
    public static Optional<TableFile> named(String fileName) {
        return Stream.of(values()).filter(file -> file.fileName.equals(fileName)).findFirst();
    }

    /**
     * Writes the file.
     *
     * @param network what to write
     * @param out     where to; flushed once at the end, left open
     * @throws RuntimeIOException if it cannot be written
     */
    public void write(Network network, OutputStream out) {
        try {
            writing.write(network, new Unhurried(out));
            out.flush();
        } catch (IOException e) {
            throw new RuntimeIOException(e);
        }
    }

    private static void describe(Network network, OutputStream out) throws IOException {
        DataPackage.Resource nodes =
                new DataPackage.Resource("nodes", NODES.fileName, NodeColumns.of(network), "id", new TreeMap<>());
        TreeMap<String, DataPackage.Resource> ends = new TreeMap<>();
        ends.put("source", nodes);
        ends.put("target", nodes);
        DataPackage.write(network.about(),
                List.of(nodes, new DataPackage.Resource("edges", EDGES.fileName, edges(network), "id", ends)), out);
    }

    private static List<Column<Tie>> edges(Network network) {
        return TieColumns.of(network, "begin", "end");
    }
}
