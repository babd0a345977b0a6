package org.w3id.nisso.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.rdf.Terms;
import org.w3id.nisso.report.Stage;

/**
 * Sees that every statement of the triples has a source. Sources and places in them describe themselves; a blank node shares the
 * sources of the thing in which it is written.
 */
final class Citations {

    private final DatasetGraph dataset;
    private final AddressSpace addresses;
    private final Names names;

    Citations(DatasetGraph dataset, AddressSpace addresses, Names names) {
        this.dataset = dataset;
        this.addresses = addresses;
        this.names = names;
    }

    /**
     * A finding for each thing with statements that nothing supports. The caller has a transaction open.
     *
     * @param graphs the graphs of the triples
     */
    List<Unplaced> unsupported(List<Node> graphs) {
        Support support = new Support(dataset.getDefaultGraph());
        Node self = NodeFactory.createURI(addresses.dataset());
        SortedMap<Node, Set<Node>> unsupported = new TreeMap<>(NodeCmp::compareRDFTerms);
        for (Node graph : graphs) {
            dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
                Triple statement = quad.asTriple();
                Node thing = statement.getSubject();
                if (!statement.predicateMatches(Terms.CITATION) && !thing.equals(self) && standsByItself(thing)
                        && !support.has(thing, statement.getPredicate())) {
                    unsupported.computeIfAbsent(thing, t -> new TreeSet<>(NodeCmp::compareRDFTerms)).add(statement.getPredicate());
                }
            });
        }
        List<Unplaced> findings = new ArrayList<>();
        unsupported.forEach((thing, properties) -> findings.add(new Unplaced(Stage.CITATIONS, thing, properties.iterator().next(), null,
                "Nothing supports what is stated of " + names.of(thing) + ": "
                        + String.join(", ", properties.stream().map(p -> TermCheck.localName(p.getURI())).toList()) + ".",
                "Give it a nisso:citation (" + Terms.CITATION.getURI() + ") with a passage or a place in a source.")));
        return findings;
    }

    private boolean standsByItself(Node thing) {
        return !thing.isBlank() || !dataset.getDefaultGraph().contains(Node.ANY, Node.ANY, thing);
    }
}
