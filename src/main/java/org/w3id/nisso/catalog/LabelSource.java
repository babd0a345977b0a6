package org.w3id.nisso.catalog;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.w3id.nisso.rdf.AddressSpace;

/**
 * Where the labels and names come from that are compared with what somebody wrote. Reading them all takes long, so that whoever
 * knows for how long the data stay the same may keep what was read.
 */
@FunctionalInterface
public interface LabelSource {

    /**
     * Labels and other names in all languages, as many as are read at the most.
     *
     * @param ofClass the class whose members are wanted; empty for all things
     * @return the labels, not to be changed
     */
    List<Labelled> all(Optional<Node> ofClass);

    /** Reads them from a dataset each time. */
    static LabelSource reading(RDFLink link, AddressSpace addresses) {
        return new Labels(link, addresses)::all;
    }
}
