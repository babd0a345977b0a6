package org.w3id.nisso.server.http;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.rdf.AddressSpace;

/** What people call the things whose addresses stand in the catalogue, such as default values. */
public final class Names {

    private static final Query LABELS = QueryFactory.create(
            "SELECT ?label { ?thing <http://www.w3.org/2000/01/rdf-schema#label> ?label } ORDER BY ?label");

    private Names() { }

    /**
     * The label of a thing.
     *
     * @param text     the address of a thing, or any other text
     * @param language the language of the label
     * @param visit    where to look it up
     * @return the label in that language; else the short form of the address; a text that is no such address stays as it is
     */
    public static String label(String text, String language, Visit visit) {
        AddressSpace addresses = visit.description().addresses();
        return addresses.contains(text) ? labels(text, visit).getOrDefault(language, addresses.shorten(text)) : text;
    }

    private static Map<String, String> labels(String address, Visit visit) {
        Map<String, String> labels = new TreeMap<>();
        try (QueryExec exec = visit.link().newQuery().query(LABELS).substitution("thing", NodeFactory.createURI(address)).build()) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                Node label = rows.next().get("label");
                labels.putIfAbsent(label.getLiteralLanguage(), label.getLiteralLexicalForm());
            }
        }
        return labels;
    }
}
