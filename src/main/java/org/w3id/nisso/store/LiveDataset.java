package org.w3id.nisso.store;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * Serves one generation and lets another take its place. Safe for many threads. A reader keeps the generation with which its
 * transaction, or its {@linkplain #lease lease}, began; two requests in a row may meet two generations. A generation that was
 * replaced is closed when its last reader has left.
 *
 * <p>Read only: a write transaction is refused.
 */
public final class LiveDataset extends DatasetGraphWrapper implements LiveGraph {

    private final ThreadLocal<@Nullable Served> reading = new ThreadLocal<>();
    private volatile Served served;
    private volatile boolean closed;
    private volatile Consumer<DatasetGraph> preparation = opened -> { };

    /** Serves a generation. This object closes it. */
    public LiveDataset(OpenGeneration first) {
        super(null, new Context());
        served = new Served(first);
    }

    /** Puts another generation in place of the present one. Readers of the present one are not disturbed. */
    public void replaceBy(OpenGeneration next) {
        Served before;
        synchronized (this) {
            if (closed) {
                next.close();
                return;
            }
            preparation.accept(next.dataset());
            before = served;
            served = new Served(next);
        }
        before.leave();
    }

    @Override
    public synchronized void prepare(Consumer<DatasetGraph> how) {
        preparation = how;
        how.accept(this);
        how.accept(served.open.dataset());
    }

    /** The generation that the transaction of this thread reads; outside one, that which a reader who begins now would meet. */
    @Override
    public Generation generation() {
        Served mine = reading.get();
        return (mine == null ? served : mine).open.generation();
    }

    /** Keeps the present generation open until the lease is closed. */
    @Override
    public Lease lease() {
        return new Lease(enter());
    }

    @Override
    protected DatasetGraph get() {
        Served mine = reading.get();
        return (mine == null ? served : mine).open.dataset();
    }

    @Override
    public void begin(TxnType type) {
        if (type != TxnType.READ) {
            throw new UnsupportedOperationException("This dataset is read only");
        }
        Served mine = enter();
        reading.set(mine);
        try {
            mine.open.dataset().begin(TxnType.READ);
        } catch (RuntimeException e) {
            leave(mine);
            throw e;
        }
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public void begin() {
        begin(TxnType.READ);
    }

    @Override
    public void end() {
        Served mine = reading.get();
        if (mine == null) {
            return;
        }
        try {
            mine.open.dataset().end();
        } finally {
            leave(mine);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        served.leave();
    }

    private Served enter() {
        while (!closed) {
            Served now = served;
            if (now.enter()) {
                return now;
            }
        }
        throw new IllegalStateException("The dataset is closed");
    }

    private void leave(Served mine) {
        reading.remove();
        mine.leave();
    }

    /** A hold on one generation. Close it when done; not for sharing between threads. */
    public static final class Lease implements LiveGraph.Lease {

        private final Served served;

        private Lease(Served served) {
            this.served = served;
        }

        /** The generation that is held. */
        public OpenGeneration open() {
            return served.open;
        }

        @Override
        public Generation generation() {
            return served.open.generation();
        }

        @Override
        public RDFLink link() {
            return served.open.link();
        }

        @Override
        public void close() {
            served.leave();
        }
    }

    /** A generation with the number of those who hold it: its readers, and this dataset while it is the present one. */
    private static final class Served {

        private final OpenGeneration open;
        private final AtomicInteger holders = new AtomicInteger(1);

        Served(OpenGeneration open) {
            this.open = open;
        }

        /** Comes in, unless everybody has left already. */
        boolean enter() {
            return holders.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
        }

        void leave() {
            if (holders.decrementAndGet() == 0) {
                open.close();
            }
        }
    }
}
