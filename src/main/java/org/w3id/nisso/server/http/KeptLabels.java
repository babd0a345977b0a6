package org.w3id.nisso.server.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.w3id.nisso.catalog.LabelSource;
import org.w3id.nisso.catalog.Labelled;
import org.w3id.nisso.rdf.AddressSpace;

/** The labels of one generation, read when they are first asked for: of all things, and of each class. Safe for many threads. */
final class KeptLabels {

    private final Map<Optional<Node>, List<Labelled>> read = new ConcurrentHashMap<>();

    /** What is kept, and what is not yet is read over a link to this very generation. */
    LabelSource over(RDFLink link, AddressSpace addresses) {
        LabelSource reading = LabelSource.reading(link, addresses);
        return ofClass -> read.computeIfAbsent(ofClass, reading::all);
    }
}
