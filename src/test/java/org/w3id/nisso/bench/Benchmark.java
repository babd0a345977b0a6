package org.w3id.nisso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.w3id.nisso.worlds.SizeBench;

/** Measures everything and writes {@code bench.md}. */
public final class Benchmark {

    private Benchmark() { }

    /**
     * Measures.
     *
     * @param arguments a directory to work in; the jar of Nisso; the directory with those of stock Fuseki; the file to write; sizes of worlds, between commas
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path work = Files.createDirectories(Path.of(arguments[0]));
        Path result = Path.of(arguments[3]);
        String servers = ServerBench.run(work.resolve("servers"), Path.of(arguments[1]), Path.of(arguments[2]));
        servers += "\n" + HotPathsBench.run(work.resolve("servers").resolve("store"));
        Files.writeString(result, "# Benchmark\n\n" + servers);
        Path sizes = work.resolve("sizes.md");
        SizeBench.main((work.resolve("worlds") + "," + sizes + "," + arguments[4]).split(","));
        Files.writeString(result, "# Benchmark\n\n" + servers + "\n" + Files.readString(sizes));
    }
}
