package org.w3id.nisso.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.nisso.store.Draft;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.Manifest;
import org.w3id.nisso.store.OpenGeneration;
import org.w3id.nisso.store.Store;

/** A small data set on a subject of its own, in real generations of a real store. */
final class Lighthouses {

    static final Node GRAPH = NodeFactory.createURI("https://example.org/lights/graph/lights");
    static final Node PROVENANCE = NodeFactory.createURI("https://example.org/lights/graph/provenance");
    private static final String IDENTITY = "0123456789abcdef";

    private final Store store;

    Lighthouses(Path directory) {
        store = Store.at(directory);
    }

    /** A generation as the files have it. */
    OpenGeneration generation() {
        return generation("", "");
    }

    /**
     * A generation that can be told from others.
     *
     * @param edition a label that the data set has in the data; none if empty
     * @param summary the summary of the query {@code edition} in the catalogue; no such query if empty
     */
    OpenGeneration generation(String edition, String summary) {
        try (Draft draft = store.begin(IDENTITY)) {
            fill(draft.dataset(), edition);
            copyQueries(draft.queries(), summary);
            Generation complete = draft.complete(new Manifest(IDENTITY, "2026-01-31T00:00:00Z", 30, 0, 1, 6, 5));
            return OpenGeneration.open(complete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(DatasetGraph dataset, String edition) {
        Graph facts = GraphFactory.createDefaultGraph();
        RDFParser.source(resource("lighthouses.ttl")).parse(facts);
        if (!edition.isEmpty()) {
            facts.add(NodeFactory.createURI("https://example.org/lights/"), RDFS.label.asNode(),
                    NodeFactory.createLiteralString(edition));
        }
        dataset.begin(TxnType.WRITE);
        try {
            facts.find().forEachRemaining(t -> {
                dataset.getDefaultGraph().add(t);
                dataset.add(Quad.create(GRAPH, t));
            });
            dataset.add(PROVENANCE, NodeFactory.createURI("https://example.org/lights/statement/1"),
                    NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies"),
                    NodeFactory.createTripleTerm(facts.find().next()));
            dataset.commit();
        } finally {
            dataset.end();
        }
    }

    private static void copyQueries(Path to, String summary) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(resource("queries"))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
        if (!summary.isEmpty()) {
            Files.writeString(to.resolve("edition.rq"), Files.readString(to.resolve("edition.rq")).replace("Which edition", summary));
        }
    }

    static Path resource(String name) {
        try {
            return Path.of(Lighthouses.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
