package org.w3id.nisso.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.w3id.nisso.project.ProjectFolder;

/**
 * Looks at a folder again and again and says when it has changed and come to rest. It compares dates, sizes and the identity of files rather than waiting
 * for events of the file system, which network drives and some editors do not send; a file that is half saved or gone for a moment is
 * waited for, because only two equal looks in a row count. What could not be done is tried again by and by, because what stood against
 * it, such as a full disk, need not be seen in the folder.
 */
public final class FolderWatch implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(400);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final ProjectFolder folder;
    private final BooleanSupplier changed;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "folder-watch");
        thread.setDaemon(true);
        return thread;
    });
    private Map<String, String> acted;
    private Map<String, String> seen;
    private Duration pause = SHORTEST_PAUSE;
    private Instant again = Instant.MAX;

    /**
     * Begins to watch.
     *
     * @param folder  the folder, as it is now taken for known
     * @param changed called on the thread of the watch after each change, one call at a time; false if it could not be seen to, and is
     *                to be called again
     */
    public FolderWatch(ProjectFolder folder, BooleanSupplier changed) {
        this.folder = folder;
        this.changed = changed;
        acted = look();
        seen = acted;
        clock.scheduleWithFixedDelay(this::lookAgain, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void lookAgain() {
        Map<String, String> now = look();
        boolean atRest = now.equals(seen);
        seen = now;
        if (atRest && !now.equals(acted)) {
            acted = now;
            pause = SHORTEST_PAUSE;
            act();
        } else if (Instant.now().isAfter(again)) {
            act();
        }
    }

    private void act() {
        if (changed.getAsBoolean()) {
            again = Instant.MAX;
            return;
        }
        again = Instant.now().plus(pause);
        pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
    }

    private Map<String, String> look() {
        Map<String, String> look = new TreeMap<>();
        try {
            for (Path file : folder.inputs()) {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                look.put(folder.nameOf(file), now.lastModifiedTime() + " " + now.size() + " " + now.fileKey());
            }
        } catch (IOException | java.io.UncheckedIOException inMotion) {
            look.put("", "a file or directory went while it was looked at");
        }
        return look;
    }
}
