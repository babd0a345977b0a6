package org.w3id.nisso.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.nisso.store.Draft;
import org.w3id.nisso.store.Manifest;
import org.w3id.nisso.store.OpenGeneration;
import org.w3id.nisso.store.Store;

/** Generations of the lighthouses with much more in them, and without canned queries. */
final class LargeGeneration {

    private static final String IDENTITY = "0123456789abcdef";

    private LargeGeneration() { }

    /**
     * Makes one and opens it.
     *
     * @param directory where its store is
     * @param more      puts into it what it has besides the lighthouses
     */
    static OpenGeneration with(Path directory, Consumer<DatasetGraph> more) {
        try (Draft draft = Store.at(directory).begin(IDENTITY)) {
            DatasetGraph dataset = draft.dataset();
            dataset.begin(TxnType.WRITE);
            RDFParser.source(Lighthouses.resource("lighthouses.ttl")).parse(dataset.getDefaultGraph());
            more.accept(dataset);
            dataset.commit();
            dataset.end();
            Files.createDirectories(draft.queries());
            return OpenGeneration.open(draft.complete(new Manifest(IDENTITY, "2026-01-31T00:00:00Z", 0, 0, 1, 0, 0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A light that nobody has heard of. */
    static Node newLight() {
        return NodeFactory.createURI("https://example.org/lights/id/light/" + UUID.randomUUID());
    }
}
