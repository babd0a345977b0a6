package org.w3id.nisso.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;

/** Finds the terms that the text of a query names, with their lines. */
final class TermsOfText {

    private TermsOfText() { }

    /** The terms of the query, and the classes of its parameters, which stand in the header. */
    static List<UsedTerm> in(CannedQuery query) {
        Map<String, UsedTerm> found = new LinkedHashMap<>();
        query.parameters().forEach(parameter -> parameter.ofClass().map(Node::getURI).ifPresent(iri ->
                found.putIfAbsent(iri, new UsedTerm(iri, headerLine(query.text(), iri)))));
        addTerms(query.text(), query.query().getPrefixMapping(), found);
        return List.copyOf(found.values());
    }

    private static void addTerms(String text, PrefixMapping prefixes, Map<String, UsedTerm> found) {
        List<Token> tokens = Token.withoutComments(Token.of(text));
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("PREFIX")) {
                i += 2;
            } else if (token.is("BASE")) {
                i += 1;
            } else if (token.kind() == Token.Kind.IRI || token.kind() == Token.Kind.PREFIXED_NAME) {
                String iri = iriOf(token, prefixes);
                found.putIfAbsent(iri, new UsedTerm(iri, token.line()));
            }
        }
    }

    private static long headerLine(String text, String iri) {
        String localName = iri.substring(1 + Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')));
        List<String> lines = text.lines().toList();
        return 1 + IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("#+") && lines.get(i).contains(localName)).findFirst().orElse(0);
    }

    private static String iriOf(Token token, PrefixMapping prefixes) {
        return token.kind() == Token.Kind.IRI ? token.text().substring(1, token.text().length() - 1)
                : prefixes.expandPrefix(token.text().replace("\\", ""));
    }
}
