package org.w3id.nisso.build;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;
import org.w3id.nisso.rdf.Terms;

/**
 * The terms that the ontology of a folder defines. Immutable.
 *
 * @param namespaces the namespaces that are the folder's own ({@code vann:preferredNamespaceUri})
 * @param terms      the terms with a type, in any namespace
 */
record Vocabulary(Set<String> namespaces, Set<String> terms) {

    /** The vocabularies that need no declaration. */
    private static final Set<String> EVERYWHERE = Set.of(RDF.getURI(), RDFS.getURI(), OWL.getURI(), XSD.getURI(), VOID.getURI());

    Vocabulary {
        namespaces = Set.copyOf(namespaces);
        terms = Set.copyOf(terms);
    }

    static Vocabulary of(Graph ontology) {
        Set<String> namespaces = new HashSet<>();
        ontology.find(Node.ANY, Terms.PREFERRED_NAMESPACE, Node.ANY)
                .filterKeep(t -> !t.getObject().isBlank())
                .forEach(t -> namespaces.add(t.getObject().isURI() ? t.getObject().getURI() : t.getObject().getLiteralLexicalForm()));
        Set<String> terms = new HashSet<>();
        ontology.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filterKeep(t -> t.getSubject().isURI())
                .forEach(t -> terms.add(t.getSubject().getURI()));
        return new Vocabulary(namespaces, terms);
    }

    /** Tells whether an address is in a namespace of the folder's own and yet not defined. */
    boolean lacks(String iri) {
        return namespaces.stream().anyMatch(n -> iri.startsWith(n) && iri.length() > n.length()) && !terms.contains(iri);
    }

    /**
     * Tells whether an address is in a vocabulary from which the ontology takes terms, and yet is not one that it takes. Of a
     * vocabulary that the ontology takes nothing from, nothing is lacking.
     */
    boolean lacksBorrowed(String iri) {
        String namespace = namespaceOf(iri);
        return !terms.contains(iri) && !EVERYWHERE.contains(namespace) && !borrowed(namespace).isEmpty()
                && namespaces.stream().noneMatch(iri::startsWith);
    }

    /** The terms that the ontology takes from a vocabulary. */
    Set<String> borrowed(String namespace) {
        Set<String> same = new HashSet<>();
        terms.stream().filter(t -> namespaceOf(t).equals(namespace)).forEach(same::add);
        return same;
    }

    /** What stands before the name of a term. */
    static String namespaceOf(String iri) {
        return iri.substring(0, iri.length() - TermCheck.localName(iri).length());
    }

    /** The defined terms of the folder's own namespaces. */
    Set<String> own() {
        Set<String> own = new HashSet<>();
        terms.stream().filter(t -> namespaces.stream().anyMatch(t::startsWith)).forEach(own::add);
        return own;
    }
}
