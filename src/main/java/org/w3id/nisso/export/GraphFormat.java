package org.w3id.nisso.export;

import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.PrefixMapping;

/**
 * The forms in which a graph is written: the one list from which routes, help and documents are made. All are UTF-8 and RDF 1.1.
 * Safe for many threads.
 */
public enum GraphFormat {
    /** Turtle, made to be read. */
    TTL("ttl", "text/turtle; charset=utf-8", RDFFormat.TURTLE_PRETTY),
    /** N-Triples, one statement a line; it has no prefixes. */
    NT("nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8),
    /** JSON-LD 1.1 with its context inside. */
    JSONLD("jsonld", "application/ld+json", RDFFormat.JSONLD11_PRETTY),
    /** RDF/XML, without abbreviations. */
    RDF("rdf", "application/rdf+xml; charset=utf-8", RDFFormat.RDFXML_PLAIN);

    private final String extension;
    private final String mediaType;
    private final RDFFormat form;

    GraphFormat(String extension, String mediaType, RDFFormat form) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.form = form;
    }

    /** The ending of a file's name or a path, without the dot. */
    public String extension() {
        return extension;
    }

    /** The media type with its parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The format of an extension, in any case and without the dot. */
    public static Optional<GraphFormat> forExtension(String extension) {
        String wanted = extension.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(f -> f.extension.equals(wanted)).findFirst();
    }

    /**
     * Writes a graph.
     *
     * @param graph    the graph, which is not changed; its own prefixes are not used
     * @param prefixes the prefixes to write with
     * @param out      where to; flushed once at the end, left open
     * @throws CannotDump if RDF/XML is wanted and cannot hold the graph; it says why
     * @throws org.apache.jena.riot.RiotException    if another format cannot express the graph
     * @throws org.apache.jena.atlas.RuntimeIOException if it cannot be written
     */
    public void write(Graph graph, PrefixMapping prefixes, OutputStream out) {
        if (this == RDF) {
            // Before the first byte: the writer would find out half way, and say less.
            graph.find().forEachRemaining(Rdf11Limits::checkForXml);
        }
        QuietStream quiet = new QuietStream(out);
        RDFWriter.create().source(new PrefixedGraph(graph, prefixes)).format(form).output(quiet);
        quiet.finish();
    }
}
