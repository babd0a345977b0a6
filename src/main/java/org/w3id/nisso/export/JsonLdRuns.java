package org.w3id.nisso.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * JSON-LD in expanded form (JSON-LD 1.1, section 3 of the Algorithms and API): an array with a node object for each run.
 *
 * <p>By our own hand, because Jena has no streaming writer of JSON-LD: its writer builds the whole document in memory. Expanded,
 * because it needs no context and so has no room for misunderstanding: with a prefix {@code geo}, an address such as
 * {@code geo:35.7,140.8} would be taken for a shortened one. Literals keep their lexical form; no number or boolean becomes a native
 * one, which would lose it.
 */
final class JsonLdRuns implements DumpWriter {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

    private final JsonGenerator json;

    JsonLdRuns(OutputStream out) {
        try {
            this.json = FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        } catch (IOException e) {
            throw new AssertionError("Nothing is written yet", e);
        }
    }

    @Override
    public void start() throws IOException {
        json.writeStartArray();
        json.writeRaw('\n');
    }

    @Override
    public void write(Run run) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", name(run.subject()));
        for (Map.Entry<String, List<Node>> property : properties(run).entrySet()) {
            json.writeArrayFieldStart(property.getKey());
            for (Node value : property.getValue()) {
                if (property.getKey().equals("@type")) {
                    json.writeString(name(value));
                } else {
                    writeValue(value);
                }
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** A JSON object must not have a key twice, and statements need not come in the order of their predicates. */
    private static Map<String, List<Node>> properties(Run run) {
        Map<String, List<Node>> properties = new LinkedHashMap<>();
        for (Triple statement : run.statements()) {
            boolean type = statement.getPredicate().equals(RDF.Nodes.type) && !statement.getObject().isLiteral();
            properties.computeIfAbsent(type ? "@type" : statement.getPredicate().getURI(), key -> new ArrayList<>())
                    .add(statement.getObject());
        }
        return properties;
    }

    private void writeValue(Node value) throws IOException {
        json.writeStartObject();
        if (!value.isLiteral()) {
            json.writeStringField("@id", name(value));
        } else {
            json.writeStringField("@value", value.getLiteralLexicalForm());
            if (!value.getLiteralLanguage().isEmpty()) {
                json.writeStringField("@language", value.getLiteralLanguage());
            } else if (!value.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
                json.writeStringField("@type", value.getLiteralDatatypeURI());
            }
        }
        json.writeEndObject();
    }

    private static String name(Node node) {
        return node.isBlank() ? "_:" + NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel()) : node.getURI();
    }

    @Override
    public void finish() throws IOException {
        json.writeEndArray();
        json.writeRaw('\n');
        json.flush();
    }
}
