package org.w3id.nisso.guard;

import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.WeakReference;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the memory of this process while queries run. When what lives long has filled most of its place, the query that has
 * taken the most is stopped, and the others live. Safe for many threads.
 */
final class MemoryWatch {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryWatch.class);
    /** A query can take some hundred megabytes a second. */
    private static final long EVERY_MILLISECONDS = 25;
    /** The time that a stopped query is given to let go. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final double FULL = 0.75;
    /** Who has taken less than this part is not to blame. */
    private static final long PART_TO_BLAME = 16;

    static final MemoryWatch OF_THIS_PROCESS = new MemoryWatch();

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Optional<MemoryPoolMXBean> pool = longLived();
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final Map<Long, Boolean> stopped = new ConcurrentHashMap<>();
    private long lastStop = System.nanoTime() - PATIENCE;
    private long collectionsThen = -1;

    private MemoryWatch() {
        if (pool.isPresent()) {
            ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "memory-watch");
                thread.setDaemon(true);
                return thread;
            });
            clock.scheduleWithFixedDelay(this::look, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    /** Of the pools of the heap only that of old objects has a threshold of use, in every collector of the JDK. */
    private static Optional<MemoryPoolMXBean> longLived() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported() && pool.getUsage().getMax() > 0)
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));
    }

    /**
     * A query.
     *
     * @param thread the number of the thread that runs it
     * @param signal tells it to stop; nobody holds it any more when the query has ended
     * @param before what the thread had allocated before, in bytes
     */
    private record Running(long thread, WeakReference<AtomicBoolean> signal, long before) { }

    /** A query begins in this thread. */
    void begin(Signal signal) {
        long thread = Thread.currentThread().getId();
        stopped.remove(thread);
        running.add(new Running(thread, new WeakReference<>(signal.flag()), threads.getThreadAllocatedBytes(thread)));
    }

    /** Whether the query that was last stopped in this thread was stopped for its memory. Tells it once. */
    boolean hasStoppedThisThread() {
        return stopped.remove(Thread.currentThread().getId()) != null;
    }

    private void look() {
        running.removeIf(MemoryWatch::hasEnded);
        pool.map(MemoryPoolMXBean::getUsage).filter(use -> use.getUsed() > FULL * use.getMax()).ifPresent(use -> {
            if (System.nanoTime() - lastStop > PATIENCE && collections() != collectionsThen) {
                running.stream().max(Comparator.comparingLong(this::taken)).filter(most -> taken(most) > use.getMax() / PART_TO_BLAME)
                        .ifPresent(this::stop);
            }
        });
    }

    private static boolean hasEnded(Running query) {
        AtomicBoolean signal = query.signal().get();
        return signal == null || signal.get();
    }

    private long taken(Running query) {
        return threads.getThreadAllocatedBytes(query.thread()) - query.before();
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
    }

    private void stop(Running query) {
        LOG.warn("The memory gets short. A query that has taken {} MB is stopped.", taken(query) >> 20);
        running.remove(query);
        AtomicBoolean signal = query.signal().get();
        if (signal != null) {
            stopped.put(query.thread(), true);
            signal.set(true);
        }
        lastStop = System.nanoTime();
        collectionsThen = collections();
    }
}
