package org.w3id.nisso.server.vocabulary;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;

/** The kinds of term that an ontology defines, in the order in which they are shown. */
enum TermKind {
    CLASS("Classes", OWL.Class), OBJECT_PROPERTY("Object properties", OWL.ObjectProperty),
    DATA_PROPERTY("Data properties", OWL.DatatypeProperty), ANNOTATION_PROPERTY("Annotation properties", OWL.AnnotationProperty);

    private final String title;
    private final Node type;

    TermKind(String title, Resource type) {
        this.title = title;
        this.type = type.asNode();
    }

    /** The heading above the terms of this kind. */
    String title() {
        return title;
    }

    /** The class in OWL whose members these are. */
    Node type() {
        return type;
    }

    /** The anchor of the heading; no local name has a hyphen at its beginning. */
    String anchor() {
        return "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
