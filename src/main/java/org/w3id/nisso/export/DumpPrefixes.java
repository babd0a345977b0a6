package org.w3id.nisso.export;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.rdf.AddressSpace;

/**
 * The prefixes that a dump is written with. SPARQL does not tell those of a dataset, so they are those of the canned queries, and
 * one for each class of things: {@code state:} for what is at {@code SPACE state/...}.
 */
public final class DumpPrefixes {

    private static final Query SEGMENTS = QueryFactory.create("""
            SELECT DISTINCT ?segment {
              ?thing a ?class
              FILTER (isIRI(?thing) && STRSTARTS(STR(?thing), ?space))
              BIND (STRBEFORE(STRAFTER(STR(?thing), ?space), "/") AS ?segment)
            } ORDER BY ?segment
            """);

    private DumpPrefixes() { }

    /**
     * Reads those that a form needs: none if it writes addresses in full, since finding the classes takes a while in a large dataset.
     * Where a prefix means two things, the first query in order of name decides, and queries come before classes.
     */
    public static PrefixMapping read(DumpFormat format, RDFLink link, AddressSpace addresses, Catalogue catalogue) {
        PrefixMapping prefixes = PrefixMapping.Factory.create();
        if (!format.abbreviates()) {
            return prefixes;
        }
        for (CannedQuery query : catalogue.queries()) {
            query.query().getPrefixMapping().getNsPrefixMap().forEach((prefix, namespace) -> add(prefixes, prefix, namespace));
        }
        try (QueryExec exec = link.newQuery().query(SEGMENTS)
                .substitution("space", NodeFactory.createLiteralString(addresses.space())).build()) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                String segment = rows.next().get("segment").getLiteralLexicalForm();
                if (XmlLimits.canBePrefix(segment)) {
                    add(prefixes, segment, addresses.space() + segment + "/");
                }
            }
        }
        return prefixes;
    }

    private static void add(PrefixMapping prefixes, String prefix, String namespace) {
        if (prefixes.getNsPrefixURI(prefix) == null) {
            prefixes.setNsPrefix(prefix, namespace);
        }
    }
}
