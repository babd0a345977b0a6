package org.w3id.nisso.worlds;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.build.BuildResult;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.report.Stage;
import org.w3id.nisso.store.Store;

/** A program of its own: builds a folder and prints how long each stage took and how much memory it had. For one thread. */
public final class StageTimes implements Progress {

    private Stage stage;
    private long since = System.nanoTime();

    private StageTimes() { }

    /** Builds. Arguments: the folder and the store. */
    public static void main(String[] arguments) {
        StageTimes times = new StageTimes();
        long begin = System.nanoTime();
        BuildResult result = new Build(ProjectFolder.at(Path.of(arguments[0])), times).into(Store.at(Path.of(arguments[1])));
        times.at(null, "");
        System.out.printf("all %.1f s, heap at most %d MB%n", (System.nanoTime() - begin) / 1e9, heapPeak() >> 20);
        System.out.println(result instanceof BuildResult.Built built ? built.generation().manifest() : result);
    }

    @Override
    public void at(Stage next, String file) {
        if (next != stage) {
            long now = System.nanoTime();
            if (stage != null) {
                System.out.printf("%s %.1f s%n", stage, (now - since) / 1e9);
            }
            stage = next;
            since = now;
        }
    }

    private static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
    }
}
