package org.w3id.nisso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * RDF/XML: an {@code rdf:Description} for each run, without abbreviations.
 *
 * <p>By our own hand, because Jena has no streaming writer of RDF/XML: its writers go through a whole graph several times. What
 * RDF/XML cannot hold must have been {@linkplain XmlLimits refused} before.
 */
final class RdfXmlRuns implements DumpWriter {

    private static final String RDF_PREFIX = XmlPrefixes.RDF_PREFIX;

    private final XMLStreamWriter xml;
    private final XmlPrefixes prefixes;

    RdfXmlRuns(OutputStream out, PrefixMapping prefixes) {
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new AssertionError("Nothing is written yet", e);
        }
        this.prefixes = new XmlPrefixes(prefixes);
    }

    @Override
    public void start() throws IOException {
        writing(() -> {
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement(RDF_PREFIX, "RDF", RDF.getURI());
            for (Map.Entry<String, String> entry : prefixes.byNamespace().entrySet()) {
                xml.writeNamespace(entry.getValue(), entry.getKey());
            }
            xml.writeCharacters("\n");
        });
    }

    @Override
    public void write(Run run) throws IOException {
        writing(() -> {
            xml.writeStartElement(RDF_PREFIX, "Description", RDF.getURI());
            writeName(run.subject(), "about");
            for (Triple statement : run.statements()) {
                xml.writeCharacters("\n  ");
                writeStatement(statement);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
        });
    }

    private void writeStatement(Triple statement) throws XMLStreamException {
        startProperty(statement.getPredicate().getURI());
        Node object = statement.getObject();
        if (object.isLiteral()) {
            writeLiteral(object);
        } else {
            writeName(object, "resource");
        }
        xml.writeEndElement();
    }

    private void startProperty(String property) throws XMLStreamException {
        int split = Util.splitNamespaceXML(property);
        String namespace = property.substring(0, split);
        String prefix = prefixes.of(namespace);
        xml.writeStartElement(prefix, property.substring(split), namespace);
        if (!prefixes.declares(namespace)) {
            // Declared here alone: what is declared at the top was known before the first statement.
            xml.writeNamespace(prefix, namespace);
        }
    }

    private void writeName(Node node, String attribute) throws XMLStreamException {
        if (node.isBlank()) {
            xml.writeAttribute(RDF_PREFIX, RDF.getURI(), "nodeID", NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel()));
        } else {
            xml.writeAttribute(RDF_PREFIX, RDF.getURI(), attribute, node.getURI());
        }
    }

    private void writeLiteral(Node literal) throws XMLStreamException {
        if (!literal.getLiteralLanguage().isEmpty()) {
            xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", literal.getLiteralLanguage());
        } else if (!literal.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            xml.writeAttribute(RDF_PREFIX, RDF.getURI(), "datatype", literal.getLiteralDatatypeURI());
        }
        String[] parts = literal.getLiteralLexicalForm().split("\r", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                // A bare carriage return would be read back as a line feed (XML 1.0, section 2.11).
                xml.writeEntityRef("#13");
            }
            xml.writeCharacters(parts[i]);
        }
    }

    @Override
    public void finish() throws IOException {
        writing(() -> {
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void writing(Writing step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
        }
    }
}
