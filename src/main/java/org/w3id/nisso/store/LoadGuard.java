package org.w3id.nisso.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs a bulk load so that it ends when it fails. Jena's loaders start threads of their own and wait for them without end; a thread
 * that dies, of a full disk say, leaves the others waiting for ever. So the load runs in a group of threads that is watched: when one
 * of them dies, when the disk gets short, or when all do nothing but wait, the group is interrupted, and the load has failed.
 */
final class LoadGuard extends ThreadGroup {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration LONGEST_END = Duration.ofSeconds(10);
    private static final int IDLE_LOOKS = 30;
    private static final Set<Thread.State> IDLE = Set.of(Thread.State.WAITING, Thread.State.BLOCKED, Thread.State.NEW);

    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile @Nullable Thread failed;
    private int idle;

    private LoadGuard() {
        super("bulk-load");
    }

    /**
     * Runs a load to its end, or to the end of all its threads.
     *
     * @param directory where it writes
     * @param load      the load; it begins in a thread of its own
     * @throws StoreProblem     if the disk is full, or a thread that the load started failed
     * @throws RuntimeException what the load itself threw
     */
    static void run(Path directory, Runnable load) {
        LoadGuard guard = new LoadGuard();
        Thread first = new Thread(guard, load, "bulk-load");
        first.start();
        try {
            while (first.isAlive()) {
                first.join(BETWEEN_LOOKS.toMillis());
                guard.look(directory);
            }
            guard.awaitOthers();
        } catch (InterruptedException stopped) {
            guard.uncaughtException(Thread.currentThread(), stopped);
            Thread.currentThread().interrupt();
        }
        guard.rethrow(directory, first);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable problem) {
        if (failure.compareAndSet(null, problem)) {
            failed = thread;
        }
        interrupt();
    }

    /** The threads of a loader end soon after it, and until then they may hold its files. */
    private void awaitOthers() throws InterruptedException {
        for (Thread thread : threads()) {
            thread.join(LONGEST_END.toMillis());
        }
    }

    private void look(Path directory) {
        if (failure.get() != null) {
            // A thread may have begun to wait since it was interrupted.
            interrupt();
            return;
        }
        idle = threads().stream().map(Thread::getState).allMatch(IDLE::contains) ? idle + 1 : 0;
        try {
            Disk.refuseIfShort(directory);
            if (idle > IDLE_LOOKS) {
                throw new StoreProblem("Writing to " + directory + " has come to a standstill.");
            }
        } catch (StoreProblem problem) {
            uncaughtException(Thread.currentThread(), problem);
        }
    }

    private List<Thread> threads() {
        Thread[] threads = new Thread[activeCount() + 8];
        return List.of(Arrays.copyOf(threads, enumerate(threads)));
    }

    private void rethrow(Path directory, Thread first) {
        Throwable problem = failure.get();
        if (problem == null) {
            return;
        }
        if (problem instanceof StoreProblem told) {
            throw told;
        }
        if (Disk.isFull(problem)) {
            throw Disk.full(directory, String.valueOf(problem.getMessage()), problem);
        }
        if (failed == first && problem instanceof RuntimeException own) {
            throw own;
        }
        throw new StoreProblem("Writing to " + directory + " failed (" + problem + ").", problem);
    }
}
