package org.w3id.nisso.export;

import org.apache.jena.riot.out.NodeFmtLib;
import org.w3id.nisso.rdf.AddressSpace;

/**
 * What is in a dump: decided here and nowhere else. Each is one question of SPARQL 1.1 that any engine answers row by row.
 *
 * <p>A form for triples holds the default graph: all facts, asserted and inferred. A form for quads holds the named graphs: one for
 * each file, the ontology, what was inferred, and whatever other named graph there is, such as those of descriptions; the facts are
 * not repeated in the default graph. The annotations of the provenance graph are RDF 1.2, which older parsers cannot read, so they
 * are in the one form only that is made for them.
 */
public enum DumpContent {
    /** The default graph. */
    FACTS(false, true, "all facts, asserted and inferred"),
    /** All named graphs but the provenance graph. */
    GRAPHS(true, true, "all named graphs but the provenance graph"),
    /** All named graphs, the provenance graph among them. */
    GRAPHS_AND_PROVENANCE(true, false, "all named graphs, the provenance graph among them");

    private final boolean named;
    private final boolean withoutProvenance;
    private final String words;

    DumpContent(boolean named, boolean withoutProvenance, String words) {
        this.named = named;
        this.withoutProvenance = withoutProvenance;
        this.words = words;
    }

    /** Says what it is, as a phrase in English. */
    public String words() {
        return words;
    }

    /** Tells whether each statement comes with its graph. */
    boolean named() {
        return named;
    }

    /** The query for all statements: columns {@code s}, {@code p}, {@code o}, and {@code g} if they come with their graph. */
    String statements(AddressSpace addresses) {
        return "SELECT " + (named ? "?g ?s ?p ?o " : "?s ?p ?o ") + pattern(addresses);
    }

    /** The query for the number of statements: one row with the column {@code size}. */
    String size(AddressSpace addresses) {
        return "SELECT (COUNT(*) AS ?size) " + pattern(addresses);
    }

    private String pattern(AddressSpace addresses) {
        if (!named) {
            return "{ ?s ?p ?o }";
        }
        String filter = withoutProvenance ? " FILTER (?g != " + NodeFmtLib.strNT(addresses.provenanceGraph()) + ")" : "";
        return "{ GRAPH ?g { ?s ?p ?o }" + filter + " }";
    }
}
