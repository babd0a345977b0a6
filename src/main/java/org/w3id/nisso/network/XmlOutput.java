package org.w3id.nisso.network;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements as XML 1.0 in UTF-8, one a line. For one thread. */
final class XmlOutput {

    /** What writes the content of an element or a document. */
    @FunctionalInterface
    interface Content {
        void write() throws XMLStreamException;
    }

    private final BufferedWriter text;
    private final XMLStreamWriter xml;

    private XmlOutput(OutputStream out) throws XMLStreamException {
        // A writer that hides its encoding: told of UTF-8, the JDK's own would write each half of a character outside the basic
        // plane as a reference of its own, which is not XML.
        text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** What writes a whole document. */
    @FunctionalInterface
    interface Document {
        void write(XmlOutput xml) throws XMLStreamException;
    }

    /** Writes a document and flushes it; the stream stays open. */
    static void write(OutputStream out, Document document) throws IOException {
        try {
            XmlOutput output = new XmlOutput(out);
            output.xml.writeStartDocument("UTF-8", "1.0");
            document.write(output);
            output.xml.writeEndDocument();
            output.xml.flush();
            output.text.write("\n");
            output.text.flush();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Writes an element with content; attributes are given as name, value, name, value. */
    void element(String name, Content content, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        attributes(attributes);
        content.write();
        xml.writeEndElement();
    }

    /** Writes an element without content. */
    void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    /** Writes an element that holds text. */
    void text(String name, String content, String... attributes) throws XMLStreamException {
        element(name, () -> xml.writeCharacters(Characters.forXml(content)), attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], Characters.forXmlAttribute(attributes[i + 1]));
        }
    }
}
