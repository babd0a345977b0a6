package org.w3id.nisso.engine;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * A statement of RDF 1.2 in RDF 1.1: a reifier of a triple term becomes a statement in the classic sense (RDF 1.1 Schema, section
 * 5.3.1), which loses nothing. All other statements stay as they are.
 */
final class Downlevel {

    /** Of RDF 1.2, for which Jena 5.6 has no constant that is not tied to its parser. */
    private static final String REIFIES = RDF.getURI() + "reifies";

    private Downlevel() { }

    static List<Triple> of(Triple triple) {
        Node object = triple.getObject();
        if (!object.isTripleTerm() || !triple.getPredicate().hasURI(REIFIES)) {
            return List.of(triple);
        }
        Node reifier = triple.getSubject();
        Triple said = object.getTriple();
        return List.of(Triple.create(reifier, RDF.type.asNode(), RDF.Statement.asNode()),
                Triple.create(reifier, RDF.subject.asNode(), said.getSubject()),
                Triple.create(reifier, RDF.predicate.asNode(), said.getPredicate()),
                Triple.create(reifier, RDF.object.asNode(), said.getObject()));
    }
}
