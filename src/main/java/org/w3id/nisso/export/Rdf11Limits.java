package org.w3id.nisso.export;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/** What RDF 1.1 cannot hold: the triple terms and the direction of text of RDF 1.2. */
final class Rdf11Limits {

    private Rdf11Limits() { }

    /**
     * Refuses a statement that is not RDF 1.1.
     *
     * @throws CannotDump if it is not
     */
    static void check(Triple statement) {
        Node object = statement.getObject();
        if (object.isTripleTerm() || object.isLiteral() && object.getLiteralBaseDirection() != null) {
            throw new CannotDump("A value of " + NodeFmtLib.strNT(statement.getPredicate()) + " of "
                    + NodeFmtLib.strNT(statement.getSubject()) + " is RDF 1.2, which this format cannot hold. Take "
                    + DumpFormat.NQ12.formatName() + ".");
        }
    }

    /**
     * The same for RDF/XML, which has limits of its own.
     *
     * @throws CannotDump if it cannot be written
     */
    static void checkForXml(Triple statement) {
        check(statement);
        XmlLimits.check(statement);
    }
}
