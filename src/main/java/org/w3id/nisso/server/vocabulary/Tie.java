package org.w3id.nisso.server.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDFS;

/**
 * An object property that leads from the members of one class to those of another. Immutable.
 *
 * @param property the property
 * @param from     the class in its domain
 * @param to       the class in its range
 */
record Tie(Term property, Term from, Term to) {

    /** All ties of an ontology: of each property from each class of its domain to each of its range. */
    static List<Tie> of(Ontology ontology) {
        List<Tie> ties = new ArrayList<>();
        for (Term property : ontology.terms(TermKind.OBJECT_PROPERTY)) {
            for (Term from : classes(ontology, property, RDFS.domain)) {
                classes(ontology, property, RDFS.range).forEach(to -> ties.add(new Tie(property, from, to)));
            }
        }
        return List.copyOf(ties);
    }

    private static List<Term> classes(Ontology ontology, Term property, Property relation) {
        return ontology.values(property.node(), relation).stream().map(ontology::term).flatMap(Optional::stream).toList();
    }
}
