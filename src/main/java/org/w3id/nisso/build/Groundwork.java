package org.w3id.nisso.build;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.data.DataBag;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.system.Txn;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.store.Draft;

/**
 * What is needed for the writing at the end of a build, read by a thread of its own while the checks read the same data: they keep one
 * processor busy, and most machines have more. Closing it ends the thread, at the next statement if it is still reading, and removes
 * what was set aside.
 */
final class Groundwork implements AutoCloseable {

    private final Draft draft;
    private final AddressSpace addresses;
    private final List<Node> graphs;
    private final DataBag<Binding> annotations = SetAside.rows();
    private final ExecutorService hand = Executors.newSingleThreadExecutor();
    private final Future<Found> found;
    private volatile boolean wanted = true;

    /** What was counted. */
    record Found(Statistics statistics, long objects, Counts counts) { }

    /**
     * Begins to read. From now until {@link #found} has answered, nothing may be written.
     *
     * @param draft  holds the data and all conclusions
     * @param graphs the graphs of the triples
     */
    Groundwork(Draft draft, AddressSpace addresses, List<Node> graphs) {
        this.draft = draft;
        this.addresses = addresses;
        this.graphs = graphs;
        this.found = hand.submit(() -> Txn.calculateRead(draft.dataset(), this::read));
    }

    private Found read() {
        DatasetGraph dataset = draft.dataset();
        Annotations.gather(dataset, addresses, graphs, this::goOn, annotations::add);
        Statistics statistics = Statistics.of(dataset.getDefaultGraph(), addresses, this::goOn);
        return new Found(statistics, draft.objectIndex().count(), Counts.of(dataset, addresses, graphs, this::goOn));
    }

    private void goOn() {
        if (!wanted) {
            throw new CancellationException("A check has found something.");
        }
    }

    /** What was counted, once the reading has ended. Throws what the reading threw. */
    Found found() {
        try {
            return found.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Adds the annotations to the draft, once the reading has ended. No transaction may be open. */
    void annotate() {
        found();
        draft.load(sink -> annotations.forEach(row -> Annotations.of(row, addresses).forEach(sink::quad)));
    }

    @Override
    public void close() {
        wanted = false;
        hand.shutdown();
        try {
            // Whoever throws the draft away must not take the files from under the reading.
            hand.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        annotations.close();
    }
}
