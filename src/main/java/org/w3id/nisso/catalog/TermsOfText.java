package org.w3id.nisso.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.shared.PrefixMapping;

/** Finds the terms that the text of a query names, with their lines. */
final class TermsOfText {

    private TermsOfText() { }

    static List<UsedTerm> in(String text, PrefixMapping prefixes) {
        Map<String, UsedTerm> found = new LinkedHashMap<>();
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
        return List.copyOf(found.values());
    }

    private static String iriOf(Token token, PrefixMapping prefixes) {
        return token.kind() == Token.Kind.IRI ? token.text().substring(1, token.text().length() - 1)
                : prefixes.expandPrefix(token.text().replace("\\", ""));
    }
}
