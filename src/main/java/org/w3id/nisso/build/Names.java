package org.w3id.nisso.build;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.nisso.rdf.AddressSpace;

/** How findings call things: by their English label and their short address. */
final class Names {

    private final Graph graph;
    private final AddressSpace addresses;

    Names(Graph graph, AddressSpace addresses) {
        this.graph = graph;
        this.addresses = addresses;
    }

    /** A term as a reader of findings knows it. */
    String of(Node node) {
        if (node.isLiteral()) {
            return "“" + node.getLiteralLexicalForm() + "”";
        }
        String label = label(node);
        String address = node.isURI() ? addresses.shorten(node.getURI()) : "";
        if (label.isEmpty()) {
            return address.isEmpty() ? "a thing without a name" : address;
        }
        return addresses.contains(node) ? label + " (" + address + ")" : label;
    }

    private String label(Node node) {
        String any = "";
        for (var it = graph.find(node, RDFS.label.asNode(), Node.ANY); it.hasNext();) {
            Node label = it.next().getObject();
            if (label.isLiteral() && "en".equals(label.getLiteralLanguage())) {
                it.close();
                return label.getLiteralLexicalForm();
            }
            any = label.isLiteral() ? label.getLiteralLexicalForm() : any;
        }
        return any;
    }
}
