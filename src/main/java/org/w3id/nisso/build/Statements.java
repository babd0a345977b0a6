package org.w3id.nisso.build;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.nisso.rdf.AddressSpace;

/** Gathers the statements of a description. What it describes besides the data set has an address within the description. */
final class Statements {

    private static final int DIGITS = 4;

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final AddressSpace addresses;

    Statements(AddressSpace addresses) {
        this.addresses = addresses;
    }

    Graph graph() {
        return graph;
    }

    AddressSpace addresses() {
        return addresses;
    }

    /** The data set itself. */
    Node dataset() {
        return address("");
    }

    /** An address below that of the data set. */
    Node address(String path) {
        return NodeFactory.createURI(addresses.dataset() + path);
    }

    /** A part of the description with a name of its own. */
    Node part(String name) {
        return NodeFactory.createURI(addresses.voidGraph().getURI() + "#" + name);
    }

    /** A name for a term that people can read and that no other term has. */
    static String name(String term) {
        String local = term.substring(Math.max(term.lastIndexOf('#'), term.lastIndexOf('/')) + 1);
        return local.replaceAll("[^A-Za-z0-9]", "") + "-" + digest(term);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGITS);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    Node add(Node subject, Property property, Node value) {
        graph.add(subject, property.asNode(), value);
        return subject;
    }

    void addType(Node subject, Resource type) {
        add(subject, RDF.type, type.asNode());
    }

    void addNumber(Node subject, Property property, long number) {
        add(subject, property, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
    }

    void addText(Node subject, Property property, String text) {
        add(subject, property, NodeFactory.createLiteralString(text));
    }

    void addText(Node subject, Property property, String text, String language) {
        add(subject, property, NodeFactory.createLiteralLang(text, language));
    }

    boolean says(Node subject, Property property) {
        return graph.contains(subject, property.asNode(), Node.ANY);
    }
}
