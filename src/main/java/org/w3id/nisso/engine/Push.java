package org.w3id.nisso.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.store.Generation;

/**
 * Brings a generation to another SPARQL engine, in the place of what an earlier push brought there. The protocol has no transactions
 * over several requests, so a push says first that it has begun and last that it is complete, each in one statement; what stands
 * between is not read by anybody. For one run.
 */
public final class Push {

    static final Duration PATIENCE = Duration.ofMinutes(5);
    static final String COUNT = "SELECT (COUNT(*) AS ?size) { ?s ?p ?o }";
    private static final String GRAPHS = "SELECT DISTINCT ?graph { GRAPH ?graph { ?s ?p ?o } } ORDER BY ?graph";

    private final EngineClient client;
    private final AddressSpace addresses;
    private final Telling progress;
    private final String token = UUID.randomUUID().toString();

    /**
     * Prepares a push.
     *
     * @param engine    where to
     * @param addresses how the things and graphs of the generation are addressed
     * @param progress  is told how far it has come
     */
    public Push(EngineAddress engine, AddressSpace addresses, Telling progress) {
        this.client = new EngineClient(engine);
        this.addresses = addresses;
        this.progress = progress;
    }

    /** Is told how far a push has come. */
    @FunctionalInterface
    public interface Telling {

        /**
         * A part of a graph has been sent.
         *
         * @param graph      its address
         * @param statements how many of its statements are there now
         */
        void sent(String graph, long statements);
    }

    /** Asks an engine what it has to answer as the store does. */
    @FunctionalInterface
    public interface Trial {

        /**
         * Puts the questions.
         *
         * @param link a connection to what was pushed
         * @return the answers that are not as they should be
         */
        List<Finding> of(RDFLink link);
    }

    /**
     * Pushes.
     *
     * @param generation what is pushed
     * @param source     a connection to its data
     * @param trial      what the engine has to pass: some keep a literal otherwise than they were given it, or answer a question otherwise
     *                   than SPARQL has it, and nobody would see that later
     * @return how many statements the engine has of it now
     * @throws EngineProblem if the engine cannot be asked, does not let itself be written, has not kept all that it was sent, or another
     *                       push came between. What it holds then is recognisably not complete.
     */
    public long run(Generation generation, RDFLink source, Trial trial) {
        String push = Stamp.pushGraph(addresses).getURI();
        List<String> named = named(source);
        TreeSet<String> old = new TreeSet<>(Marks.at(client, PATIENCE).in(push).map(Marks.Mark::present).orElse(List.of()));
        TreeSet<String> all = new TreeSet<>(named);
        all.add(Stamp.factsGraph(addresses).getURI());
        all.add(Stamp.queriesGraph(addresses).getURI());
        mark(Stamp.BEGUN, token + " " + String.join(" ", union(old, all)), "PUT");
        HeldPush held = new HeldPush(client, push, token);
        Map<String, Long> sizes = send(named, source, generation, held);
        old.removeAll(all);
        old.forEach(client::remove);
        held.requireAll(sizes);
        Stamp stamp = new Stamp(token, generation.name(), generation.manifest(), addresses.dataset(), named);
        held.requirePassed(trial, stamp.data());
        held.requireOwn();
        mark(Stamp.COMPLETE, stamp.text(), "POST");
        held.requireOwn();
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static TreeSet<String> union(TreeSet<String> one, TreeSet<String> other) {
        TreeSet<String> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }

    private static List<String> named(RDFLink source) {
        List<String> named = new ArrayList<>();
        try (QueryExec exec = source.query(GRAPHS)) {
            exec.select().forEachRemaining((Binding row) -> named.add(row.get("graph").getURI()));
        }
        return named;
    }

    private void mark(Node property, String text, String method) {
        Node graph = Stamp.pushGraph(addresses);
        GraphSender.one(client, graph.getURI(), Triple.create(graph, property, NodeFactory.createLiteralString(text)), method);
    }

    private Map<String, Long> send(List<String> named, RDFLink source, Generation generation, HeldPush held) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (String graph : named) {
            held.requireOwn();
            sizes.put(graph, copy(graph, source));
        }
        held.requireOwn();
        String facts = Stamp.factsGraph(addresses).getURI();
        client.remove(facts);
        for (String graph : named) {
            if (isPartOfFacts(graph, source)) {
                client.update("INSERT { GRAPH <" + facts + "> { ?s ?p ?o } } WHERE { GRAPH <" + graph + "> { ?s ?p ?o } }");
            }
        }
        sizes.put(facts, count(COUNT, source));
        progress.sent(facts, sizes.get(facts));
        held.requireOwn();
        String queries = Stamp.queriesGraph(addresses).getURI();
        sizes.put(queries, sendQueries(generation.queries(), queries));
        return sizes;
    }

    private long copy(String graph, RDFLink source) {
        GraphSender sender = new GraphSender(client, graph, sent -> progress.sent(graph, sent));
        try (QueryExec exec = source.query("SELECT ?s ?p ?o { GRAPH <" + graph + "> { ?s ?p ?o } }")) {
            RowSet rows = exec.select();
            rows.forEachRemaining((Binding row) -> Downlevel.of(Triple.create(row.get("s"), row.get("p"), row.get("o")))
                    .forEach(sender::send));
        }
        return sender.finish();
    }

    /**
     * The facts are put together in the engine out of the named graphs that hold nothing else, and not sent again: so a blank node is the
     * same in both.
     */
    private static boolean isPartOfFacts(String graph, RDFLink source) {
        try (QueryExec exec = source.query("SELECT ?s { GRAPH <" + graph + "> { ?s ?p ?o } FILTER NOT EXISTS { ?s ?p ?o } } LIMIT 1")) {
            return !exec.select().hasNext();
        }
    }

    static long count(String query, RDFLink link) {
        try (QueryExec exec = link.query(query)) {
            return Long.parseLong(exec.select().next().get("size").getLiteralLexicalForm());
        }
    }

    private long sendQueries(Path directory, String graph) {
        GraphSender sender = new GraphSender(client, graph, sent -> progress.sent(graph, sent));
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                sender.send(Triple.create(NodeFactory.createURI(addresses.dataset() + "queries/" + file.getFileName()), Stamp.TEXT,
                        NodeFactory.createLiteralString(Files.readString(file))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the canned queries in " + directory + " (" + e.getMessage() + ").", e);
        }
        return sender.finish();
    }
}
