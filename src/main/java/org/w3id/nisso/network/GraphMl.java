package org.w3id.nisso.network;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.w3id.nisso.network.Attribute.Type;
import org.w3id.nisso.network.Fields.Field;

/**
 * GraphML 1.0 for Cytoscape, NetworkX, igraph, yEd and Gephi. Every key says whose it is and has one of the four types that all of
 * them read; what is missing is left out. Nodes have {@code name} and {@code label}, ties {@code interaction} and {@code label}.
 *
 * <p>Written by hand: JGraphT's exporter keeps attributes by name alone, so that nodes and ties cannot both have a {@code label}
 * unless its key is for all, which Gephi refuses; and it writes characters that XML cannot hold.
 */
final class GraphMl {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private final Network network;
    private final XmlOutput xml;

    private GraphMl(Network network, XmlOutput xml) {
        this.network = network;
        this.xml = xml;
    }

    static void write(Network network, OutputStream out) throws IOException {
        XmlOutput.write(out, xml -> new GraphMl(network, xml).document());
    }

    private void document() throws XMLStreamException {
        List<Field<Vertex>> ofNodes = new ArrayList<>(List.of(
                new Field<>("name", Type.TEXT, (Vertex vertex) -> Optional.of(vertex.id())),
                new Field<>("label", Type.TEXT, (Vertex vertex) -> Optional.of(vertex.label()))));
        ofNodes.addAll(Fields.ofNodes(network));
        List<Field<Tie>> ofTies = new ArrayList<>(List.of(
                new Field<>("interaction", Type.TEXT, (Tie tie) -> Optional.of(tie.kind())),
                new Field<>("label", Type.TEXT, (Tie tie) -> Optional.of(tie.label()))));
        ofTies.addAll(Fields.ofTies(network));
        xml.element("graphml", () -> {
            xml.text("desc", network.about().description());
            declare("node", ofNodes);
            declare("edge", ofTies);
            xml.element("graph", () -> graph(ofNodes, ofTies), "id", network.about().name(),
                    "edgedefault", network.directed() ? "directed" : "undirected");
        }, "xmlns", NAMESPACE);
    }

    private void graph(List<Field<Vertex>> ofNodes, List<Field<Tie>> ofTies) throws XMLStreamException {
        for (Vertex vertex : network.vertices()) {
            xml.element("node", () -> data("node", vertex, ofNodes), "id", vertex.id());
        }
        for (Tie tie : network.ties()) {
            xml.element("edge", () -> data("edge", tie, ofTies), "id", tie.id(), "source", tie.source(), "target", tie.target());
        }
    }

    private <T> void declare(String owner, List<Field<T>> fields) throws XMLStreamException {
        for (Field<T> field : fields) {
            xml.empty("key", "id", identifier(owner, field), "for", owner, "attr.name", field.name(),
                    "attr.type", type(field.type()));
        }
    }

    private <T> void data(String owner, T item, List<Field<T>> fields) throws XMLStreamException {
        for (Field<T> field : fields) {
            Optional<String> value = field.value().apply(item);
            if (value.isPresent()) {
                xml.text("data", value.get(), "key", identifier(owner, field));
            }
        }
    }

    private static String identifier(String owner, Field<?> field) {
        return owner + "-" + field.name();
    }

    private static String type(Type type) {
        return switch (type) {
            case TEXT -> "string";
            case INTEGER -> "int";
            case NUMBER -> "double";
            case BOOLEAN -> "boolean";
        };
    }
}
