package org.w3id.nisso.describe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.w3id.nisso.describe.Slot.Way;

/**
 * The property chains of an ontology.
 *
 * @param graph the axioms and their lists
 */
record Chains(Graph graph) {

    /** All that chains are written with: a list without a name can be followed only within one answer. */
    static final Query QUESTION = Questions.parsed("""
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            CONSTRUCT { ?s ?p ?o } WHERE { VALUES ?p { owl:propertyChainAxiom rdf:first rdf:rest owl:inverseOf } ?s ?p ?o }""");

    /** The chains from which a property follows. */
    List<List<Way>> of(Node property) {
        return graph.find(property, OWL2.propertyChainAxiom.asNode(), Node.ANY).toList().stream()
                .map(axiom -> members(axiom.getObject())).filter(chain -> !chain.isEmpty()).toList();
    }

    private List<Way> members(Node list) {
        List<Way> members = new ArrayList<>();
        Set<Node> cells = new HashSet<>();
        for (Node cell = list; cell.isBlank() && cells.add(cell); cell = value(cell, RDF.rest.asNode())) {
            Node member = value(cell, RDF.first.asNode());
            members.add(member.isURI() ? new Way(member, false) : new Way(value(member, OWL2.inverseOf.asNode()), true));
        }
        return members;
    }

    private Node value(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream().findFirst()
                .orElse(RDF.nil.asNode());
    }

    /** The premises of a chain as patterns, from {@code ?s} to {@code ?o}; the members stand as {@code ?q0}, {@code ?q1} and so on. */
    static List<String> premises(List<Way> chain) {
        List<String> premises = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            String from = i == 0 ? "?s" : "?m" + i;
            String to = i == chain.size() - 1 ? "?o" : "?m" + (i + 1);
            premises.add(chain.get(i).inverse() ? to + " ?q" + i + " " + from : from + " ?q" + i + " " + to);
        }
        return premises;
    }
}
