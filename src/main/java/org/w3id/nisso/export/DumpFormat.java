package org.w3id.nisso.export;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.shared.PrefixMapping;

/**
 * The forms of a dump: the one list from which routes, help and documents are made. All are UTF-8 and are written as the statements
 * come, so that the size of the graph does not matter. All but the last are RDF 1.1, without what came into its syntaxes later. Safe
 * for many threads.
 */
public enum DumpFormat {
    /** Turtle, a block a subject. */
    TTL("ttl", ".ttl", "text/turtle; charset=utf-8", DumpContent.FACTS, StreamedRuns::blocks, Rdf11Limits::check),
    /** TriG, a block a graph. */
    TRIG("trig", ".trig", "application/trig; charset=utf-8", DumpContent.GRAPHS, StreamedRuns::blocks, Rdf11Limits::check),
    /** N-Triples, one statement a line. */
    NT("nt", ".nt", "application/n-triples", DumpContent.FACTS,
            (out, prefixes) -> StreamedRuns.lines(out, RDFFormat.NTRIPLES_UTF8), Rdf11Limits::check),
    /** N-Quads, one statement a line. */
    NQ("nq", ".nq", "application/n-quads", DumpContent.GRAPHS,
            (out, prefixes) -> StreamedRuns.lines(out, RDFFormat.NQUADS_UTF8), Rdf11Limits::check),
    /** RDF/XML, without abbreviations. */
    RDF("rdf", ".rdf", "application/rdf+xml; charset=utf-8", DumpContent.FACTS, RdfXmlRuns::new, Rdf11Limits::checkForXml),
    /** JSON-LD in expanded form. */
    JSONLD("jsonld", ".jsonld", "application/ld+json", DumpContent.FACTS,
            (out, prefixes) -> new JsonLdRuns(out), Rdf11Limits::check),
    /**
     * N-Quads of RDF 1.2, with the annotations. Not TriG: Jena 5.6 cannot read what it writes of triple terms there. There is no
     * {@code VERSION} line, which is optional and which Jena 5.6 cannot read; the media type says the version.
     */
    NQ12("nq-1.2", "-1.2.nq", "application/n-quads; version=1.2", DumpContent.GRAPHS_AND_PROVENANCE,
            (out, prefixes) -> StreamedRuns.lines(out, RDFFormat.NQUADS_UTF8), statement -> { });

    private interface Opening {
        DumpWriter open(OutputStream out, PrefixMapping prefixes);
    }

    private final String formatName;
    private final String ending;
    private final String mediaType;
    private final DumpContent content;
    private final Opening opening;
    private final Consumer<Triple> limits;

    DumpFormat(String formatName, String ending, String mediaType, DumpContent content, Opening opening, Consumer<Triple> limits) {
        this.formatName = formatName;
        this.ending = ending;
        this.mediaType = mediaType;
        this.content = content;
        this.opening = opening;
        this.limits = limits;
    }

    /** How it is called on the command line. */
    public String formatName() {
        return formatName;
    }

    /** The name of the file with a dump in this form, such as {@code NAME.ttl}. */
    public String fileName(String name) {
        return name + ending;
    }

    /** The media type with its parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** What is in a dump of this form. */
    public DumpContent content() {
        return content;
    }

    /** The format that is called so, in any case. */
    public static Optional<DumpFormat> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(f -> f.formatName.equals(wanted)).findFirst();
    }

    /** What all are called, best known first. */
    public static List<String> names() {
        return Stream.of(values()).map(DumpFormat::formatName).toList();
    }

    /**
     * Refuses a statement that this form cannot hold.
     *
     * @throws CannotDump if it cannot
     */
    void check(Triple statement) {
        limits.accept(statement);
    }

    /** Tells whether addresses are written with prefixes. */
    boolean abbreviates() {
        return this == TTL || this == TRIG || this == RDF;
    }

    /** Tells whether what it cannot hold is found in ordinary graphs, so that it is worth looking before anything is written. */
    boolean looksFirst() {
        return this == RDF;
    }

    DumpWriter writer(OutputStream out, PrefixMapping prefixes) {
        return opening.open(out, prefixes);
    }
}
