package org.w3id.nisso.export;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;

/** What RDF/XML and the XML of results cannot hold, and refuse to in a sentence. Safe for many threads. */
public final class XmlLimits {

    private static final Pattern PREFIX = Pattern.compile("(?![xX][mM][lL])[A-Za-z_][A-Za-z0-9_.-]*");

    /** All characters but those of XML 1.0, section 2.2. */
    private static final Pattern NO_CHARACTER = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** Names that mean something else as a property element (RDF 1.1 XML Syntax, section 7.2.2 to 7.2.5). */
    private static final Set<String> NO_PROPERTY = Set.of("RDF", "ID", "about", "parseType", "resource", "nodeID", "datatype",
            "Description", "li", "aboutEach", "aboutEachPrefix", "bagID");

    private XmlLimits() { }

    /** Tells whether a prefix can be declared. */
    static boolean canBePrefix(String prefix) {
        return PREFIX.matcher(prefix).matches();
    }

    /**
     * Refuses a statement that cannot be written.
     *
     * @throws CannotDump if RDF/XML cannot hold it
     */
    public static void check(Triple statement) {
        String property = statement.getPredicate().getURI();
        int split = Util.splitNamespaceXML(property);
        boolean reserved = property.substring(0, split).equals(RDF.getURI()) && NO_PROPERTY.contains(property.substring(split));
        if (split == 0 || split == property.length() || reserved) {
            throw new CannotDump("RDF/XML cannot hold the property <" + property + ">, because it cannot be written as the name of an"
                    + " XML element. Take another format.");
        }
        checkText(statement.getSubject(), statement);
        checkText(statement.getPredicate(), statement);
        checkText(statement.getObject(), statement);
    }

    /**
     * Refuses a value of a column that cannot be written as XML. An escape would not help: XML 1.0 knows none for these characters.
     *
     * @param column the name of the column
     * @throws CannotDump if XML cannot hold it
     */
    public static void check(String column, Node value) {
        refuseWrong(value, () -> "in a value of the column " + column);
    }

    private static void checkText(Node term, Triple statement) {
        refuseWrong(term, () -> "in a value of " + NodeFmtLib.strNT(statement.getPredicate()) + " of "
                + NodeFmtLib.strNT(statement.getSubject()));
    }

    private static void refuseWrong(Node term, Supplier<String> place) {
        if (term.isTripleTerm()) {
            Triple inner = term.getTriple();
            List.of(inner.getSubject(), inner.getPredicate(), inner.getObject()).forEach(part -> refuseWrong(part, place));
            return;
        }
        String text = term.isLiteral() ? term.getLiteralLexicalForm() : term.isURI() ? term.getURI() : "";
        var wrong = NO_CHARACTER.matcher(text);
        if (wrong.find()) {
            throw new CannotDump(String.format("XML cannot hold the character U+%04X, which is %s."
                    + " Take another format, or remove the character.", text.codePointAt(wrong.start()), place.get()));
        }
    }
}
