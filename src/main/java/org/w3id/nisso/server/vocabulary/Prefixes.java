package org.w3id.nisso.server.vocabulary;

import java.util.Optional;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.w3id.nisso.rdf.Terms;

/** The prefixes with which an ontology is written and shown. */
final class Prefixes {

    private static final String VANN = "http://purl.org/vocab/vann/";
    /** VANN: the prefix that an ontology prefers for its namespace. */
    static final Property PREFERRED_PREFIX = ResourceFactory.createProperty(VANN, "preferredNamespacePrefix");
    /** VANN: the namespace of an ontology. */
    static final Property PREFERRED_NAMESPACE = ResourceFactory.createProperty(VANN, "preferredNamespaceUri");

    private Prefixes() { }

    /** Those of the vocabularies that every ontology uses, and the one that the ontology prefers for itself. */
    static PrefixMapping of(Ontology ontology) {
        PrefixMapping prefixes = PrefixMapping.Factory.create().setNsPrefix("rdf", RDF.uri).setNsPrefix("rdfs", RDFS.uri)
                .setNsPrefix("owl", OWL.NS).setNsPrefix("xsd", XSD.NS).setNsPrefix("skos", SKOS.uri)
                .setNsPrefix("dcterms", DCTerms.NS).setNsPrefix("vann", VANN)
                .setNsPrefix("geo", "http://www.opengis.net/ont/geosparql#").setNsPrefix("schema", "https://schema.org/")
                .setNsPrefix("crm", "http://www.cidoc-crm.org/cidoc-crm/").setNsPrefix("time", "http://www.w3.org/2006/time#")
                .setNsPrefix("wd", Terms.WIKIDATA);
        Optional<String> prefix = text(ontology, PREFERRED_PREFIX);
        Optional<String> namespace = text(ontology, PREFERRED_NAMESPACE);
        if (prefix.isPresent() && namespace.isPresent()) {
            try {
                prefixes.setNsPrefix(prefix.get(), namespace.get());
            } catch (PrefixMapping.IllegalPrefixException notAPrefix) {
                return prefixes;
            }
        }
        return prefixes;
    }

    private static Optional<String> text(Ontology ontology, Property property) {
        return ontology.values(ontology.header(), property).stream().filter(n -> !n.isBlank())
                .map(n -> n.isURI() ? n.getURI() : n.getLiteralLexicalForm()).findFirst();
    }
}
