package org.w3id.nisso.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits until the process is asked to stop (SIGTERM, Ctrl-C), and lets it end when this is closed, with 0 rather than with the number of
 * the signal. Open it before all that has to be closed first.
 */
final class UntilStopped implements AutoCloseable {

    /** For everything but the answers that are under way. */
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final Duration longest;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Takes note of being asked to stop.
     *
     * @param answers how long the answers that are under way may take to come to their end
     */
    UntilStopped(Duration answers) {
        longest = answers.plus(CLOSING);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "stop"));
    }

    /** Waits. */
    void await() throws InterruptedException {
        stopped.await();
    }

    private void stopAndWait() {
        if (closed.getCount() == 0) {
            return;
        }
        stopped.countDown();
        try {
            if (closed.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                Runtime.getRuntime().halt(ExitCode.FINE);
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
