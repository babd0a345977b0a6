package org.w3id.nisso.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a served dataset over to a new generation soon after some process has made one current. */
public final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final long EVERY_MILLISECONDS = 250;

    private final Store store;
    private final LiveDataset live;
    private String damaged = "";
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "generation-follower");
        thread.setDaemon(true);
        return thread;
    });

    /** Begins to follow the pointer of a store. */
    public Follower(Store store, LiveDataset live) {
        this.store = store;
        this.live = live;
        clock.scheduleWithFixedDelay(this::look, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            store.current().filter(g -> !g.name().equals(live.generation().name())).filter(g -> !g.name().equals(damaged))
                    .ifPresent(this::goOver);
        } catch (RuntimeException e) {
            // The present generation goes on being served, and the next look tries again.
            LOG.warn("Cannot go over to the new generation: {}", e.getMessage());
        }
    }

    private void goOver(Generation next) {
        try {
            live.replaceBy(OpenGeneration.open(next));
        } catch (StoreDamaged e) {
            damaged = next.name();
            throw e;
        }
    }

    @Override
    public void close() {
        clock.shutdown();
        try {
            clock.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
