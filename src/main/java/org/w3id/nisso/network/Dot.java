package org.w3id.nisso.network;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * DOT for Graphviz: labels, classes, links to the things, and days in the hints of nodes and ties.
 *
 * <p>Written by hand: JGraphT's exporter escapes quotation marks alone, so that a backslash at the end of a label swallows
 * the mark that ends it, and Graphviz takes an ampersand for the start of an HTML entity.
 */
final class Dot {

    /** In characters. Graphviz reads at most 16 KB between two quotation marks; longer texts are joined from pieces, as DOT allows. */
    private static final int LONGEST_PIECE = 2000;

    private Dot() { }

    static void write(Network network, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        String arrow = network.directed() ? " -> " : " -- ";
        text.write((network.directed() ? "digraph " : "graph ") + quoted(network.about().name()) + " {\n");
        text.write("  graph" + attributes(Map.of("label", network.about().description())) + ";\n");
        for (Vertex vertex : network.vertices()) {
            text.write("  " + quoted(vertex.id()) + attributes(of(vertex)) + ";\n");
        }
        for (Tie tie : network.ties()) {
            text.write("  " + quoted(tie.source()) + arrow + quoted(tie.target()) + attributes(of(tie)) + ";\n");
        }
        text.write("}\n");
        text.flush();
    }

    private static Map<String, String> of(Vertex vertex) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("label", vertex.label());
        vertex.type().ifPresent(type -> attributes.put("class", type));
        Optional.of(vertex.iri()).filter(iri -> iri.startsWith("https://") || iri.startsWith("http://"))
                .ifPresent(iri -> attributes.put("URL", iri));
        attributes.put("tooltip", vertex.label() + days(vertex.span()));
        return attributes;
    }

    private static Map<String, String> of(Tie tie) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", tie.id());
        attributes.put("class", tie.kind());
        attributes.put("label", tie.label());
        attributes.put("tooltip", tie.label() + days(tie.span()));
        return attributes;
    }

    private static String days(Span span) {
        return span.isUnknown() ? "" : ", " + span.begin().map(Object::toString).orElse("") + "/"
                + span.last().map(Object::toString).orElse("");
    }

    private static String attributes(Map<String, String> attributes) {
        StringBuilder out = new StringBuilder(" [");
        attributes.forEach((name, value) -> out.append(out.length() > 2 ? ", " : "").append(name).append('=')
                .append(quoted(value.replace("&", "&amp;"))));
        return out.append(']').toString();
    }

    private static String quoted(String text) {
        List<String> pieces = new ArrayList<>();
        String rest = Characters.forXml(text);
        while (rest.length() > LONGEST_PIECE) {
            int end = rest.offsetByCodePoints(0, rest.codePointCount(0, LONGEST_PIECE - 1));
            pieces.add(piece(rest.substring(0, end)));
            rest = rest.substring(end);
        }
        pieces.add(piece(rest));
        return String.join(" + ", pieces);
    }

    private static String piece(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return '"' + escaped.replace("\r", "").replace("\n", "\\n") + '"';
    }
}
