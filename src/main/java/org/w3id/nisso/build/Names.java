package org.w3id.nisso.build;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.nisso.rdf.AddressSpace;

/** How findings call things: by their English label and their short address. */
final class Names {

    private static final int DEEPEST = 50;

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
            return address.isEmpty() ? nameless(node) : address;
        }
        return addresses.contains(node) ? label + " (" + address + ")" : label;
    }

    /** Something written in brackets goes by the name of that in which it is written. */
    private String nameless(Node node) {
        Node owner = node;
        for (int step = 0; step < DEEPEST && owner.isBlank(); step++) {
            var pointers = graph.find(Node.ANY, Node.ANY, owner);
            if (!pointers.hasNext()) {
                break;
            }
            owner = pointers.next().getSubject();
            pointers.close();
        }
        return owner.isBlank() ? "a thing without a name" : "a part of " + of(owner);
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
