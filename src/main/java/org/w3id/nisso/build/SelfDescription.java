package org.w3id.nisso.build;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.nisso.rdf.AddressSpace;

/**
 * Describes a data set in VoID and DCAT, in a named graph of its own: what its folder says of it, and what was counted. Holds nothing
 * that the same inputs would not give again.
 */
final class SelfDescription {

    /** To be changed with the form of the description, so that a generation with the old form is built anew. */
    private static final String FORM = "void 1";

    private SelfDescription() { }

    /** The text that the result of a build depends on. */
    static String text() {
        return FORM + Download.all();
    }

    /**
     * Writes the description. The caller has a write transaction open.
     *
     * @param found   what was counted
     * @param version the version of the data
     */
    static void write(DatasetGraph dataset, AddressSpace addresses, Groundwork.Found found, String version) {
        Graph facts = dataset.getDefaultGraph();
        Statements out = new Statements(addresses);
        copy(facts, out.dataset(), out.graph());
        new VoidDescription(out, found.statistics(), found.objects()).write();
        new Partitions(out, found.statistics()).write();
        new DcatDescription(out, found.statistics().extent(), version).write();
        Node graph = addresses.voidGraph();
        out.graph().find().forEachRemaining(t -> dataset.add(graph, t.getSubject(), t.getPredicate(), t.getObject()));
    }

    /** What the folder says of the data set, with the blank nodes in which it says it. */
    private static void copy(Graph facts, Node subject, Graph into) {
        for (Triple triple : facts.find(subject, Node.ANY, Node.ANY).toList()) {
            if (!into.contains(triple)) {
                into.add(triple);
                if (triple.getObject().isBlank()) {
                    copy(facts, triple.getObject(), into);
                }
            }
        }
    }
}
