package org.w3id.nisso.network;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.w3id.nisso.catalog.CannedQuery;

/**
 * The files for graph tools: the one list from which routes, help and documents are made. All are UTF-8. Safe for many threads.
 */
public enum NetworkFormat {
    /** GEXF 1.2draft with spells, for Gephi. */
    GEXF("gexf", "application/gexf+xml", Gexf::write),
    /** GraphML, for Cytoscape, NetworkX, igraph and yEd. */
    GRAPHML("graphml", "application/graphml+xml", GraphMl::write),
    /** JSON of Cytoscape.js. */
    CYJS("cyjs", "application/json", CytoscapeJson::write),
    /** DOT, for Graphviz. */
    DOT("dot", "text/vnd.graphviz; charset=utf-8", Dot::write),
    /** GeoJSON with the members of the Linked Places Format, for QGIS and gazetteers. */
    GEOJSON("geojson", "application/geo+json", GeoJson::write),
    /** Tables with typed headers and their import script, for Neo4j. */
    NEO4J("neo4j.zip", "application/zip", Neo4jZip::write),
    /** Tables of nodes and edges with their description, for R and Python. */
    CSV("csv.zip", "application/zip", CsvZip::write);

    private interface Writing {
        void write(Network network, OutputStream out) throws IOException;
    }

    private final String extension;
    private final String mediaType;
    private final Writing writing;
    private final Predicate<CannedQuery> fits;

    /** A format that every network can be written in. */
    NetworkFormat(String extension, String mediaType, Writing writing) {
        this(extension, mediaType, writing, query -> true);
    }

    /** A format that only some networks can be written in. */
    NetworkFormat(String extension, String mediaType, Writing writing, Predicate<CannedQuery> fits) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.writing = writing;
        this.fits = fits;
    }

    /** The ending of a file's name or a path, without the dot. */
    public String extension() {
        return extension;
    }

    /** The media type with its parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** Tells whether a file in this format is text, which a terminal can show. */
    public boolean isText() {
        return !mediaType.equals("application/zip");
    }

    /** The format of an extension, in any case and without the dot. */
    public static Optional<NetworkFormat> forExtension(String extension) {
        String wanted = extension.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(format -> format.extension.equals(wanted)).findFirst();
    }

    /** The formats that the roles of a query allow; none without a column for the nodes. */
    public static List<NetworkFormat> of(CannedQuery query) {
        return Roles.haveNodes(query) ? Stream.of(values()).filter(format -> format.fits.test(query)).toList() : List.of();
    }

    /**
     * Writes a network.
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
}
