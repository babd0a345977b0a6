package org.w3id.nisso.export;

import java.math.BigDecimal;
import org.apache.jena.atlas.json.io.JSWriter;
import org.apache.jena.graph.Node;

/** Literals as JSON values. */
final class JsonLiteral {

    private JsonLiteral() { }

    /** A native number or boolean where JSON has one of the same value, else the text of the literal as a string. */
    static String of(Node literal) {
        if (literal.getLiteral().isWellFormed()) {
            Object value = literal.getLiteralValue();
            if (value instanceof Boolean) {
                return value.toString();
            }
            if (value instanceof Number && isFinite((Number) value)) {
                return new BigDecimal(literal.getLiteralLexicalForm().strip()).toString();
            }
        }
        return JSWriter.outputQuotedString(literal.getLiteralLexicalForm());
    }

    // Infinity and "not a number" have no form in JSON.
    private static boolean isFinite(Number number) {
        return !(number instanceof Double || number instanceof Float) || Double.isFinite(number.doubleValue());
    }
}
