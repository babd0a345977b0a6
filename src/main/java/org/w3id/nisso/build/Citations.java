package org.w3id.nisso.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.UpdateExec;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.rdf.Terms;
import org.w3id.nisso.report.Stage;

/** Sees that every asserted statement has a source, and writes down which. */
final class Citations {

    private static final String PREFIXES = Resources.PREFIXES + "PREFIX afn: <http://jena.apache.org/ARQ/function#>\n";

    private static final String ANNOTATE = "sources/annotate.ru";
    private static final String UNSUPPORTED = "sources/unsupported.rq";

    private final DatasetGraph dataset;
    private final AddressSpace addresses;
    private final Names names;

    Citations(DatasetGraph dataset, AddressSpace addresses, Names names) {
        this.dataset = dataset;
        this.addresses = addresses;
        this.names = names;
    }

    /** The text that the result of a build depends on. */
    static String text() {
        return Resources.text(ANNOTATE) + Resources.text(UNSUPPORTED);
    }

    /** A finding for each thing with statements that nothing supports. The caller has a transaction open. */
    List<Unplaced> unsupported() {
        Map<Node, List<Node>> unsupported = new LinkedHashMap<>();
        try (QueryExec exec = QueryExec.dataset(dataset).query(PREFIXES + Resources.text(UNSUPPORTED))
                .substitution("triples", triples()).substitution("dataset", NodeFactory.createURI(addresses.dataset())).build()) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                unsupported.computeIfAbsent(row.get("thing"), t -> new ArrayList<>()).add(row.get("property"));
            }
        }
        List<Unplaced> findings = new ArrayList<>();
        unsupported.forEach((thing, properties) -> findings.add(new Unplaced(Stage.CITATIONS, thing, properties.get(0), null,
                "Nothing supports what is stated of " + names.of(thing) + ": "
                        + String.join(", ", properties.stream().map(p -> TermCheck.localName(p.getURI())).toList()) + ".",
                "Give it a nisso:citation (" + Terms.CITATION.getURI() + ") with a passage or a place in a source.")));
        return findings;
    }

    /**
     * Writes the annotations into the provenance graph. The caller has a write transaction open.
     *
     * <p>The constants go in as N-Triples terms, because Jena 5.6 cannot substitute in an update that holds a triple term.
     */
    void annotate() {
        UpdateExec.dataset(dataset).update(PREFIXES + Resources.text(ANNOTATE)
                .replace("?triples", NodeFmtLib.strNT(triples()))
                .replace("?space", NodeFmtLib.strNT(NodeFactory.createLiteralString(addresses.space())))
                .replace("?dataset", NodeFmtLib.strNT(NodeFactory.createURI(addresses.dataset())))
                .replace("?provenance", NodeFmtLib.strNT(addresses.provenanceGraph()))).execute();
    }

    private Node triples() {
        return NodeFactory.createLiteralString(addresses.graph("triples/").getURI());
    }
}
