package org.w3id.nisso.engine;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Replaces one graph of an engine, in pieces, so that neither side has to hold a large one as a whole. A blank node is one only within
 * its piece, so all statements with blank nodes are kept back for the last. For one graph and one thread.
 */
final class GraphSender {

    private static final int PIECE = 20_000;

    private final EngineClient client;
    private final String graph;
    private final LongConsumer progress;
    private Graph piece = GraphFactory.createDefaultGraph();
    private final List<Triple> blank = new ArrayList<>();
    private boolean begun;
    private long sent;

    GraphSender(EngineClient client, String graph, LongConsumer progress) {
        this.client = client;
        this.graph = graph;
        this.progress = progress;
    }

    /** Takes a statement. */
    void send(Triple triple) {
        if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
            blank.add(triple);
            return;
        }
        piece.add(triple);
        if (piece.size() >= PIECE) {
            flush();
        }
    }

    /**
     * Sends what is left.
     *
     * @return how many statements the graph has now
     */
    long finish() {
        blank.forEach(piece::add);
        if (!piece.isEmpty()) {
            flush();
        }
        return sent;
    }

    /** Sends one statement, in the place of all others of the graph with {@code PUT}, and to them with {@code POST}. */
    static void one(EngineClient client, String graph, Triple triple, String method) {
        Graph single = GraphFactory.createDefaultGraph();
        single.add(triple);
        client.store(method, graph, turtle(single), true);
    }

    // Lines of N-Triples are Turtle too, and every engine takes Turtle.
    private static byte[] turtle(Graph graph) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter.create().source(graph).format(RDFFormat.NTRIPLES_UTF8).output(bytes);
        return bytes.toByteArray();
    }

    private void flush() {
        // What is added twice is there once, but for blank nodes.
        client.store(begun ? "POST" : "PUT", graph, turtle(piece), !begun || blank.isEmpty());
        begun = true;
        sent += piece.size();
        piece = GraphFactory.createDefaultGraph();
        progress.accept(sent);
    }
}
