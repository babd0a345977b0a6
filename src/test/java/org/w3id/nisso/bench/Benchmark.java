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
        StringBuilder table = new StringBuilder("# Benchmark\n\n");
        write(table.append(ServerBench.run(work.resolve("servers"), Path.of(arguments[1]), Path.of(arguments[2]))), result);
        write(table.append('\n').append(HotPathsBench.run(work.resolve("servers").resolve("store"))), result);
        Path sizes = work.resolve("sizes.md");
        SizeBench.main((work.resolve("worlds") + "," + sizes + "," + arguments[4]).split(","));
        write(table.append('\n').append(Files.readString(sizes)), result);
    }

    /** After each part, so that what took long is not lost with what follows. */
    private static void write(CharSequence table, Path result) throws IOException {
        Files.writeString(result, table);
    }
}
