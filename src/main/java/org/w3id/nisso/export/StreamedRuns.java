package org.w3id.nisso.export;

import java.io.OutputStream;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.riot.writer.WriterStreamRDFBlocks;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;

/** The four line and block syntaxes, by Jena's streaming writers. */
final class StreamedRuns implements DumpWriter {

    private final StreamRDF stream;
    private final PrefixMapping prefixes;

    private StreamedRuns(StreamRDF stream, PrefixMapping prefixes) {
        this.stream = stream;
        this.prefixes = prefixes;
    }

    /** N-Triples or N-Quads. */
    static DumpWriter lines(OutputStream out, RDFFormat format) {
        return new StreamedRuns(StreamRDFWriter.getWriterStream(out, format), PrefixMapping.Factory.create());
    }

    /** Turtle or TriG: a block for each run. */
    static DumpWriter blocks(OutputStream out, PrefixMapping prefixes) {
        return new StreamedRuns(new Blocks(out), prefixes);
    }

    @Override
    public void start() {
        stream.start();
        new TreeMap<>(prefixes.getNsPrefixMap()).forEach(stream::prefix);
    }

    @Override
    public void write(Run run) {
        Node graph = run.graph();
        for (Triple statement : run.statements()) {
            if (graph == null) {
                stream.triple(statement);
            } else {
                stream.quad(Quad.create(graph, statement));
            }
        }
        if (run.statements().size() == Runs.LONGEST) {
            // Jena's block writers gather all statements of a subject; this ends the block.
            stream.finish();
        }
    }

    @Override
    public void finish() {
        stream.finish();
    }

    /**
     * Jena's blocks but for two things. Blank nodes are named from their own labels: Jena numbers them, and would have to remember
     * every one. Prefixes are written {@code @prefix}, which is older than {@code PREFIX}.
     */
    private static final class Blocks extends WriterStreamRDFBlocks {

        Blocks(OutputStream out) {
            super(out, new Context().set(RIOT.symTurtleDirectiveStyle, "at"));
        }

        @Override
        protected void outputNode(Node node) {
            if (node.isBlank()) {
                out.print("_:" + NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel()));
            } else {
                super.outputNode(node);
            }
        }
    }
}
