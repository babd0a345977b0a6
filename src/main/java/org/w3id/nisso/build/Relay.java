package org.w3id.nisso.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/**
 * Adds to a dataset what is found by reading it: one thread reads the dataset as it was, another adds, so that nothing that is being
 * gone through changes, and only a few thousand statements are in memory at a time. For datasets with snapshots, such as TDB2.
 */
final class Relay {

    private static final int BATCH = 1_000;
    private static final int BATCHES = 16;

    private final DatasetGraph dataset;
    private final BlockingQueue<List<Quad>> queue = new ArrayBlockingQueue<>(BATCHES);
    private List<Quad> batch = new ArrayList<>(BATCH);

    private Relay(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /**
     * Reads and adds. The caller has no transaction open.
     *
     * @param dataset what is read and added to
     * @param reading reads and hands on what is to be added; is run in a read transaction by a thread of its own
     */
    static void run(DatasetGraph dataset, Consumer<Consumer<Quad>> reading) {
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Relay relay = new Relay(dataset);
            Future<?> read = reader.submit(() -> relay.read(reading));
            relay.add();
            read.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            reader.shutdownNow();
        }
    }

    private void read(Consumer<Consumer<Quad>> reading) {
        try {
            Txn.executeRead(dataset, () -> reading.accept(this::hand));
        } finally {
            if (!batch.isEmpty()) {
                pass();
            }
            // An empty batch is the last.
            pass();
        }
    }

    private void hand(Quad quad) {
        batch.add(quad);
        if (batch.size() == BATCH) {
            pass();
        }
    }

    private void pass() {
        try {
            queue.put(batch);
            batch = new ArrayList<>(BATCH);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void add() throws InterruptedException {
        dataset.begin(ReadWrite.WRITE);
        try {
            for (List<Quad> next = queue.take(); !next.isEmpty(); next = queue.take()) {
                next.forEach(dataset::add);
            }
            dataset.commit();
        } finally {
            dataset.end();
        }
    }
}
