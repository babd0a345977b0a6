package org.w3id.nisso.server.data;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.w3id.nisso.describe.Portrait;
import org.w3id.nisso.server.http.Visit;

/** What the data of a thing say of the document in which they come: its topic, data set, version, licence, what is left out. */
final class DocumentDescription {

    private static final Node NEXT = NodeFactory.createURI("http://www.w3.org/1999/xhtml/vocab#next");
    private static final Query LICENCES = QueryFactory.create(
            "SELECT ?licence { ?dataset <" + DCTerms.license.getURI() + "> ?licence }");

    private DocumentDescription() { }

    /**
     * Adds the description.
     *
     * @param address  the address of the document, of its first part
     * @param portrait what the document tells
     */
    static void add(Graph graph, String address, Portrait portrait, Visit visit) {
        Node document = uri(Paging.of(address, portrait.window().page()));
        Node dataset = uri(visit.description().addresses().dataset());
        graph.add(Triple.create(document, RDF.type.asNode(), FOAF.Document.asNode()));
        graph.add(Triple.create(document, FOAF.primaryTopic.asNode(), portrait.thing()));
        graph.add(Triple.create(document, VOID.inDataset.asNode(), dataset));
        graph.add(Triple.create(document, OWL2.versionInfo.asNode(),
                NodeFactory.createLiteralString(visit.generation().manifest().dataVersion())));
        licences(dataset, visit).forEach(licence -> graph.add(Triple.create(document, DCTerms.license.asNode(), licence)));
        if (portrait.more() || portrait.window().page() > 1) {
            graph.add(Triple.create(document, RDFS.comment.asNode(), NodeFactory.createLiteralLang(part(portrait), "en")));
        }
        if (portrait.more()) {
            graph.add(Triple.create(document, NEXT, uri(Paging.of(address, portrait.window().page() + 1))));
        }
    }

    private static String part(Portrait portrait) {
        return "Part " + portrait.window().page() + " of what points at the thing, at most " + portrait.window().size()
                + " statements;" + (portrait.more() ? " there is more." : " it is the last.");
    }

    private static List<Node> licences(Node dataset, Visit visit) {
        try (QueryExec exec = visit.link().newQuery().query(LICENCES).substitution("dataset", dataset).build()) {
            RowSet rows = exec.select();
            return rows.stream().map(row -> row.detach().get("licence")).toList();
        }
    }

    private static Node uri(String address) {
        return NodeFactory.createURI(address);
    }
}
