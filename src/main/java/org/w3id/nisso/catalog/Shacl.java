package org.w3id.nisso.catalog;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The vocabulary of SHACL. */
final class Shacl {

    private static final String NAMESPACE = "http://www.w3.org/ns/shacl#";

    private Shacl() { }

    static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
