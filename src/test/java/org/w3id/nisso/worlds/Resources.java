package org.w3id.nisso.worlds;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What this process has used. */
final class Resources {

    private static final Path STATUS = Path.of("/proc/self/status");

    private Resources() { }

    /** The time of the processor, in nanoseconds: other than time by the clock, it does not depend on what else runs. */
    static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** The most heap that was used and, on Linux, the most memory that the process had; mapped files count for the latter. */
    static String peaks() {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
        return "MEMORY heap " + (heap >> 20) + " MB, " + resident();
    }

    private static String resident() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM")).map(line -> line.replaceAll("\\s+", " ")).findFirst().orElse("");
        } catch (IOException notLinux) {
            return "";
        }
    }
}
