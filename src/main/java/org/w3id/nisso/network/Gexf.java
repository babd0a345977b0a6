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
 * GEXF 1.2draft with spells, for Gephi's time line. What Gephi and NetworkX make of a file decides its form:
 *
 * <ul>
 *   <li>Days are {@code timeformat="date"}. An end is the first day on which the tie holds no more, so a single day ends on the
 *       next; an open begin or end is the first or last day of the whole network, since Gephi warns of open intervals.</li>
 *   <li>Gephi merges edges of one kind between the same two nodes. Where a kind recurs between two nodes, the second and later
 *       ones have their number behind it ({@code party #2}). The attribute {@code kind} is of GEXF 1.3; readers of 1.2 pass over it,
 *       and Gephi, which needs it, reads it in both. The kind without a number is the attribute {@code interaction}.</li>
 *   <li>Attributes have identifiers of their own, because Gephi keeps some short ones for itself.</li>
 * </ul>
 */
final class Gexf {

    private static final String NAMESPACE = "http://www.gexf.net/1.2draft";

    private final Network network;
    private final XmlOutput xml;
    private final Spells spells;

    private Gexf(Network network, XmlOutput xml) {
        this.network = network;
        this.xml = xml;
        this.spells = Spells.of(network);
    }

    static void write(Network network, OutputStream out) throws IOException {
        XmlOutput.write(out, xml -> new Gexf(network, xml).document());
    }

    private void document() throws XMLStreamException {
        xml.element("gexf", () -> {
            xml.element("meta", () -> {
                if (network.about().creator().isPresent()) {
                    xml.text("creator", network.about().creator().get());
                }
                xml.text("description", network.about().description());
            });
            String direction = network.directed() ? "directed" : "undirected";
            if (spells.any()) {
                xml.element("graph", this::graph, "defaultedgetype", direction, "mode", "dynamic", "timeformat", "date");
            } else {
                xml.element("graph", this::graph, "defaultedgetype", direction, "mode", "static");
            }
        }, "xmlns", NAMESPACE, "version", "1.2");
    }

    private void graph() throws XMLStreamException {
        List<Field<Vertex>> ofNodes = Fields.ofNodes(network);
        List<Field<Tie>> ofTies = new ArrayList<>();
        ofTies.add(new Field<>("interaction", Type.TEXT, tie -> Optional.of(tie.kind())));
        ofTies.addAll(Fields.ofTies(network));
        declare("node", ofNodes);
        declare("edge", ofTies);
        xml.element("nodes", () -> {
            for (Vertex vertex : network.vertices()) {
                xml.element("node", () -> content(vertex, ofNodes, spells.of(vertex)), "id", vertex.id(), "label", vertex.label());
            }
        });
        Kinds kinds = new Kinds(network.directed());
        xml.element("edges", () -> {
            for (Tie tie : network.ties()) {
                xml.element("edge", () -> content(tie, ofTies, spells.of(tie)), "id", tie.id(), "source", tie.source(),
                        "target", tie.target(), "label", tie.label(), "kind", kinds.of(tie));
            }
        });
    }

    private <T> void declare(String owner, List<Field<T>> fields) throws XMLStreamException {
        xml.element("attributes", () -> {
            for (Field<T> field : fields) {
                xml.empty("attribute", "id", identifier(field), "title", field.name(), "type", type(field.type()));
            }
        }, "class", owner, "mode", "static");
    }

    private <T> void content(T item, List<Field<T>> fields, Optional<Span> spell) throws XMLStreamException {
        List<Field<T>> present = fields.stream().filter(field -> field.value().apply(item).isPresent()).toList();
        if (!present.isEmpty()) {
            xml.element("attvalues", () -> {
                for (Field<T> field : present) {
                    xml.empty("attvalue", "for", identifier(field), "value", field.value().apply(item).orElseThrow());
                }
            });
        }
        if (spell.isPresent()) {
            xml.element("spells", () -> xml.empty("spell", "start", spell.get().begin().orElseThrow().toString(),
                    "end", spell.get().end().orElseThrow().toString()));
        }
    }

    private static String identifier(Field<?> field) {
        return "attribute-" + field.name();
    }

    private static String type(Type type) {
        return switch (type) {
            case TEXT -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "double";
            case BOOLEAN -> "boolean";
        };
    }
}
