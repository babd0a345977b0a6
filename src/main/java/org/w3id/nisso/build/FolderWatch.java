package org.w3id.nisso.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.w3id.nisso.project.ProjectFolder;

/**
 * Looks at a folder again and again and says when it has changed and come to rest. It compares dates and sizes rather than waiting
 * for events of the file system, which network drives and some editors do not send; a file that is half saved or gone for a moment is
 * waited for, because only two equal looks in a row count.
 */
public final class FolderWatch implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(400);

    private final ProjectFolder folder;
    private final Runnable changed;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "folder-watch");
        thread.setDaemon(true);
        return thread;
    });
    private Map<String, String> acted;
    private Map<String, String> seen;

    /**
     * Begins to watch.
     *
     * @param folder  the folder, as it is now taken for known
     * @param changed called on the thread of the watch after each change; one call at a time
     */
    public FolderWatch(ProjectFolder folder, Runnable changed) {
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
            changed.run();
        }
    }

    private Map<String, String> look() {
        Map<String, String> look = new TreeMap<>();
        try {
            for (Path file : folder.inputs()) {
                look.put(folder.nameOf(file), Files.getLastModifiedTime(file).toMillis() + " " + Files.size(file));
            }
        } catch (IOException | java.io.UncheckedIOException inMotion) {
            look.put("", "a file or directory went while it was looked at");
        }
        return look;
    }
}
