package org.w3id.nisso.server.vocabulary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.shared.PrefixMapping;
import org.w3id.nisso.export.GraphFormat;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Negotiation;

/** The forms in which a small graph is sent. */
final class GraphForms {

    private static final List<String> MEDIA_TYPES = Stream.of(GraphFormat.values()).map(GraphForms::bare).toList();

    private GraphForms() { }

    /** The media types of all forms, best first. */
    static List<String> mediaTypes() {
        return MEDIA_TYPES;
    }

    /** The form that the client prefers. */
    static GraphFormat chosen(HttpServletRequest request) {
        return GraphFormat.values()[MEDIA_TYPES.indexOf(Negotiation.choose(request, MEDIA_TYPES))];
    }

    /** The form that the ending of a path names, which the servlet is registered for. */
    static GraphFormat ofPath(String path) {
        return GraphFormat.forExtension(path.substring(path.lastIndexOf('.') + 1)).orElseThrow();
    }

    /** The media type without parameters. */
    static String bare(GraphFormat format) {
        return format.mediaType().split(";")[0];
    }

    /** Sends a graph whole. */
    static void send(HttpServletResponse response, Graph graph, PrefixMapping prefixes, GraphFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        format.write(graph, prefixes, bytes);
        Answers.bytes(response, format.mediaType(), bytes.toByteArray());
    }
}
