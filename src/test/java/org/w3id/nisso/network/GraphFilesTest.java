package org.w3id.nisso.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedMultigraph;
import org.jgrapht.graph.Multigraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** Files for graph tools against their schemas and against readers that others wrote. */
class GraphFilesTest {

    private static final List<Network> NETWORKS = List.of(new Harbour().whole(), new Harbour().dyads(),
            new Harbour().network("ships", Projection.BIPARTITE), Hostile.network());

    static Stream<Network> networks() {
        return NETWORKS.stream();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gexfIsValidButForTheKindsThatGephiNeeds(Network network) throws SAXException, IOException {
        String file = text(network, NetworkFormat.GEXF);
        validate("gexf.xsd", file.replaceAll(" kind=\"[^\"]*\"", ""));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void graphmlIsValid(Network network) throws SAXException, IOException {
        validate("graphml.xsd", text(network, NetworkFormat.GRAPHML));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void jgraphtReadsTheGraphmlWithEveryNodeTieAndLabel(Network network) {
        Graph<String, DefaultEdge> graph = network.directed() ? new DirectedMultigraph<>(DefaultEdge.class) : new Multigraph<>(DefaultEdge.class);
        Map<String, String> labels = new HashMap<>();
        Set<String> kinds = new HashSet<>();
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((key, value) -> {
            if (key.getSecond().equals("label")) {
                labels.put(key.getFirst(), value.getValue());
            }
        });
        importer.addEdgeAttributeConsumer((key, value) -> {
            if (key.getSecond().equals("interaction")) {
                kinds.add(value.getValue());
            }
        });
        importer.importGraph(graph, new ByteArrayInputStream(Harbour.bytes(network, NetworkFormat.GRAPHML)));
        assertEquals(network.vertices().size(), graph.vertexSet().size());
        assertEquals(network.ties().size(), graph.edgeSet().size());
        network.vertices().forEach(vertex -> assertEquals(Hostile.inXml(vertex.label()), labels.get(vertex.id())));
        network.ties().forEach(tie -> assertTrue(kinds.contains(Hostile.inXml(tie.kind())), tie.kind()));
    }

    @Test
    void everyKeyOfTheGraphmlIsOfNodesOrOfEdgesAndOfATypeThatAllReadersKnow() {
        List<String> keys = text(NETWORKS.get(0), NetworkFormat.GRAPHML).lines().filter(line -> line.startsWith("<key ")).toList();
        assertTrue(keys.size() > 10, "there are keys");
        keys.forEach(key -> assertTrue(key.matches(
                "<key id=\"(node|edge)-\\w+\" for=\"(node|edge)\" attr.name=\"\\w+\" attr.type=\"(string|int|double|boolean)\"/>.*"), key));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void cytoscapeJsonHasEveryElementWithItsExactTexts(Network network) throws IOException {
        Set<String> texts = new HashSet<>();
        int sources = 0;
        int ids = 0;
        try (JsonParser json = new JsonFactory().createParser(Harbour.bytes(network, NetworkFormat.CYJS))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    texts.add(json.getText());
                    sources += "source".equals(json.currentName()) ? 1 : 0;
                    ids += "id".equals(json.currentName()) ? 1 : 0;
                }
            }
        }
        assertEquals(network.ties().size(), sources);
        assertEquals(network.ties().size() + network.vertices().size(), ids);
        network.vertices().forEach(vertex -> assertTrue(texts.contains(vertex.label()), vertex.label()));
    }

    @Test
    void numbersAndTruthValuesAreNativeInJson() {
        String json = text(NETWORKS.get(0), NetworkFormat.CYJS);
        assertTrue(json.contains("\"crew\" : 12") && json.contains("\"draught\" : 3.5") && json.contains("\"pilot\" : true"), json);
    }

    @Test
    void inDotNoTextEndsItsQuotesOrBecomesAnEntity() {
        String dot = text(NETWORKS.get(3), NetworkFormat.DOT);
        assertEquals(1 + 1 + 13 + 26 + 1, dot.lines().count(), "a line for each node and each tie");
        assertTrue(dot.contains("label=\"ends with a backslash\\\\\""), dot);
        assertTrue(dot.contains("label=\"&amp;amp; &amp;lt; ]]> --> <!--\""), dot);
        assertTrue(dot.contains("label=\"\\\"double\\\" 'single' `back`\""), dot);
        assertFalse(dot.contains("\u0001"));
    }

    @Test
    void theSameNetworkGivesTheSameFile() {
        for (NetworkFormat format : NetworkFormat.values()) {
            assertEquals(text(new Harbour().whole(), format), text(new Harbour().whole(), format), format.extension());
        }
    }

    @Test
    void theStreamIsFlushedOnceAndLeftOpen() {
        for (NetworkFormat format : NetworkFormat.values()) {
            Watched out = new Watched();
            format.write(NETWORKS.get(0), out);
            assertEquals(1, out.flushed, format.extension());
            assertFalse(out.closed, format.extension());
        }
    }

    private static final class Watched extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int flushed;
        private boolean closed;

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void flush() {
            flushed++;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    /** JGraphT carries the schemas of both formats for its own reader. */
    private static void validate(String schema, String file) throws SAXException, IOException {
        Schema grammar = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(GraphMLImporter.class.getClassLoader().getResource(schema));
        grammar.newValidator().validate(new StreamSource(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }

    private static String text(Network network, NetworkFormat format) {
        return new String(Harbour.bytes(network, format), StandardCharsets.UTF_8);
    }
}
