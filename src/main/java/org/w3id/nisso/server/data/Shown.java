package org.w3id.nisso.server.data;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.nisso.rdf.Terms;

/** Which properties have a place of their own on the page, or are told by its marks, and are not repeated among the statements. */
final class Shown {

    private static final Set<Node> APPARATUS = Set.of(RDF.type.asNode(), RDFS.label.asNode(), Terms.CITATION, Terms.DOUBTFUL);

    private Shown() { }

    static boolean isOfApparatus(Node property) {
        return APPARATUS.contains(property);
    }
}
