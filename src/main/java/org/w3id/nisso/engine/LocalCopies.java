package org.w3id.nisso.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.nisso.engine.EngineProblem.Kind;
import org.w3id.nisso.store.Generation;

/**
 * The canned queries of pushes as files, in the layout of a generation, in a directory of their own that goes when this is closed. The
 * last two are kept: a reader who began with the one before may still have to read its files. Not safe for several threads.
 */
final class LocalCopies implements AutoCloseable {

    private static final int KEPT = 2;
    private static final String QUESTION = "SELECT ?query ?text { ?query <" + Stamp.TEXT.getURI() + "> ?text }";

    private final Deque<Path> copies = new ArrayDeque<>();

    /**
     * Copies the queries.
     *
     * @param stamp what they belong to
     * @param link  a connection to the graph in which they are
     * @return the generation that they are part of
     */
    Generation of(Stamp stamp, RDFLink link) {
        try {
            Path directory = Files.createTempDirectory("nisso-engine");
            copies.addLast(directory);
            Generation generation = new Generation(stamp.generation() + "." + stamp.push(), directory, stamp.manifest());
            Files.createDirectory(generation.queries());
            copy(link, generation.queries());
            while (copies.size() > KEPT) {
                delete(copies.removeFirst());
            }
            return generation;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the canned queries to a directory for temporary files (" + e.getMessage()
                    + ").", e);
        }
    }

    private static void copy(RDFLink link, Path directory) throws IOException {
        List<Binding> rows;
        try (QueryExec exec = link.query(QUESTION)) {
            rows = exec.select().stream().toList();
        }
        for (Binding row : rows) {
            String address = row.get("query").getURI();
            String name = address.substring(address.lastIndexOf('/') + 1);
            if (!name.matches("[A-Za-z0-9._-]+\\.rq")) {
                throw new EngineProblem(Kind.FAILED, "The SPARQL engine holds a canned query with the name " + name
                        + ", which no push has brought there. Push again.");
            }
            Files.writeString(directory.resolve(name), row.get("text").getLiteralLexicalForm());
        }
    }

    @Override
    public void close() {
        copies.forEach(LocalCopies::delete);
        copies.clear();
    }

    private static void delete(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + directory + " (" + e.getMessage() + ").", e);
        }
    }
}
