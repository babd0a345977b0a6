package org.w3id.nisso.server.vocabulary;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;

/** The kinds of term that an ontology defines, in the order in which they are shown. */
enum TermKind {
    CLASS("classes", OWL.Class), OBJECT_PROPERTY("objectProperties", OWL.ObjectProperty),
    DATA_PROPERTY("dataProperties", OWL.DatatypeProperty), ANNOTATION_PROPERTY("annotationProperties", OWL.AnnotationProperty);

    private final String words;
    private final Node type;

    TermKind(String words, Resource type) {
        this.words = words;
        this.type = type.asNode();
    }

    /** The key of the heading above the terms of this kind. */
    String words() {
        return words;
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
