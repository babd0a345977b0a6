package org.w3id.nisso.server.data;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.w3id.nisso.rdf.AddressSpace;

/** Addresses of explanations, {@code /why?subject=&property=&object=}: what they name, and how to write them. */
final class WhyAddress {

    static final String PATH = "/why";
    static final String SUBJECT = "subject";
    static final String PROPERTY = "property";
    static final String OBJECT = "object";

    private WhyAddress() { }

    /** The address for a statement; empty if a node without a name is in it. */
    static Optional<String> of(Triple statement, AddressSpace addresses) {
        if (statement.getSubject().isBlank() || statement.getObject().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(PATH + "?" + SUBJECT + "=" + written(statement.getSubject(), addresses) + "&" + PROPERTY + "="
                + written(statement.getPredicate(), addresses) + "&" + OBJECT + "=" + written(statement.getObject(), addresses));
    }

    private static String written(Node node, AddressSpace addresses) {
        String text = node.isURI() ? addresses.shorten(node.getURI()) : literal(node);
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":").replace("%2F", "/");
    }

    /** A literal as N-Triples has it. */
    private static String literal(Node literal) {
        String text = '"' + literal.getLiteralLexicalForm().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
                .replace("\r", "\\r") + '"';
        return literal.getLiteralLanguage().isEmpty() ? text + "^^<" + literal.getLiteralDatatypeURI() + ">"
                : text + "@" + literal.getLiteralLanguage();
    }

    /** The term that a parameter names: a literal of N-Triples, the short form of a thing, or an address; empty for any other text. */
    static Optional<Node> read(String text, AddressSpace addresses) {
        if (text.startsWith("\"")) {
            try {
                return Optional.of(NodeFactoryExtra.parseNode(text)).filter(Node::isLiteral);
            } catch (RiotException noLiteral) {
                return Optional.empty();
            }
        }
        Optional<Node> thing = addresses.expand(text);
        return thing.isPresent() ? thing : text.matches("https?://[^\\s<>\"{}|\\\\^`]+") ? Optional.of(NodeFactory.createURI(text))
                : Optional.empty();
    }
}
