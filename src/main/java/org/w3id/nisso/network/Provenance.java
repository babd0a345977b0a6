package org.w3id.nisso.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.nisso.catalog.Rows;
import org.w3id.nisso.rdf.Description;

/** Reads who made the data and on what terms they may be used. */
final class Provenance {

    private static final Var DATASET = Var.alloc("dataset");
    private static final Query QUESTION = Rows.question("""
            PREFIX dcterms: <http://purl.org/dc/terms/>
            SELECT ?what ?value {
              VALUES (?property ?what) { (dcterms:creator "creator") (dcterms:license "licence") }
              ?dataset ?property ?value
            } ORDER BY ?what ?value
            """);

    private Provenance() { }

    /** What there is to say of anything made of the data set; nothing was asked yet. */
    static About about(RDFLink link, Description description, Optional<String> dataVersion) {
        String dataset = description.addresses().dataset();
        Map<String, String> found = new HashMap<>();
        for (Binding row : Rows.of(link, Rows.among(QUESTION, DATASET, List.of(NodeFactory.createURI(dataset))), Map.of())) {
            found.putIfAbsent(row.get("what").getLiteralLexicalForm(), text(row.get("value")));
        }
        return new About(description.title("en"), Optional.empty(), new TreeMap<>(),
                Optional.ofNullable(found.get("creator")), Optional.ofNullable(found.get("licence")), dataVersion, dataset);
    }

    private static String text(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }
}
