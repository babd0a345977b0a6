package org.w3id.nisso.worlds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/**
 * A program of its own: loads the Turtle files of a folder, as they are, with Jena's own parallel loader into a database of the same
 * contents as a build makes before it concludes anything: each statement in the default graph and in the graph of its file.
 */
public final class LoaderTimes {

    private LoaderTimes() { }

    /** Loads. Arguments: the folder and an empty directory for the database. */
    public static void main(String[] arguments) throws IOException {
        load(Path.of(arguments[1]), loader -> {
            for (Path file : files(Path.of(arguments[0], "triples"))) {
                RDFParser.source(file).parse(twice(loader, NodeFactory.createURI("file:" + file)));
            }
        });
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads what the source sends into a database in an empty directory, and prints what that took. */
    static void load(Path database, Consumer<StreamRDF> source) throws IOException {
        Elapsed elapsed = Elapsed.sinceNow();
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Files.createDirectories(database).toString());
        DataLoader loader = LoaderFactory.parallelLoader(dataset, MonitorOutputs.nullOutput());
        loader.startBulk();
        source.accept(loader.stream());
        loader.finishBulk();
        System.out.println(elapsed.line("LOADER"));
        System.out.println(Resources.peaks());
    }

    private static StreamRDF twice(StreamRDF loader, Node graph) {
        return new StreamRDFWrapper(loader) {
            @Override
            public void triple(Triple triple) {
                super.triple(triple);
                super.quad(Quad.create(graph, triple));
            }
        };
    }
}
