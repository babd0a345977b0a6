package org.w3id.nisso.worlds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Measures how the program behaves as the data grow, each thing in a process of its own, and writes a fragment of Markdown. For each
 * size: Jena's own loader with what is asserted, the stages of a build, Jena's own loader with all that the build has written, the canned queries about one thing, start to first answer, and dumps.
 */
public final class SizeBench {

    private static final String HEAP = "-Xmx2g";
    private static final String MAIN = "org.w3id.nisso.cli.Main";
    private static final String ROUNDS = "100";

    private final Path work;
    private final Map<Long, Map<String, String>> figures = new LinkedHashMap<>();

    private SizeBench(Path work) {
        this.work = work;
    }

    /** Measures. Arguments: a directory for worlds, which are removed when measured; the file to write; the sizes in statements. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path work = Path.of(arguments[0]);
        if (Files.isDirectory(work)) {
            // What an earlier run left that did not come to its end.
            delete(work);
        }
        SizeBench bench = new SizeBench(Files.createDirectories(work));
        for (String size : List.of(arguments).subList(2, arguments.length)) {
            bench.measure(Long.parseLong(size));
        }
        Files.writeString(Path.of(arguments[1]), bench.table());
    }

    private void measure(long size) throws IOException, InterruptedException {
        Path folder = work.resolve("world");
        Path store = work.resolve("store");
        World world = World.of(folder, size);
        Map<String, String> row = figures.computeIfAbsent(world.triples(), s -> new LinkedHashMap<>());
        run(LoaderTimes.class.getName(), folder, work.resolve("loader")).forEach(line -> keep(row, "Jena's parallel loader, what is asserted", line));
        delete(work.resolve("loader"));
        run(StageTimes.class.getName(), folder, store).forEach(line -> keep(row, "build", line));
        run(CopyTimes.class.getName(), store, work.resolve("copy")).forEach(line -> keep(row, "Jena's parallel loader, all", line));
        delete(work.resolve("copy"));
        for (String line : run(QuestionTimes.class.getName(), store, ROUNDS)) {
            String[] cells = line.split("\t");
            row.put("µs of processor: " + cells[0], cells[1]);
        }
        clocked(row, "start, one canned query, end", MAIN, "query", "names-of", "thing=territory:c0-0", "--folder", folder, "--store", store);
        for (String form : List.of("nq", "ttl", "nq-1.2")) {
            clocked(row, "dump " + form, MAIN, "dump", form, "--folder", folder, "--store", store, "-o", work.resolve("dump"));
        }
        delete(work);
        Files.createDirectories(work);
    }

    private static void keep(Map<String, String> row, String of, String line) {
        int space = line.indexOf(' ');
        row.put(of + ": " + line.substring(0, space), line.substring(space + 1));
    }

    private void clocked(Map<String, String> row, String what, Object... command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        run(command);
        row.put(what, "%.1f s".formatted((System.nanoTime() - begin) / 1e9));
    }

    /** Runs a class with arguments in a process of its own and gives what it printed. */
    private List<String> run(Object... classAndArguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-cp",
                System.getProperty("java.class.path")));
        Stream.of(classAndArguments).map(Object::toString).forEach(command::add);
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(List.of(classAndArguments) + " ended with " + process.exitValue() + ": " + out);
        }
        return out.lines().filter(line -> line.contains(" ")).toList();
    }

    private String table() {
        StringBuilder table = new StringBuilder("| statements |");
        figures.keySet().forEach(size -> table.append(" %,d |".formatted(size)));
        table.append("\n| --- |").append(" --- |".repeat(figures.size())).append('\n');
        for (String what : new TreeSet<>(figures.values().stream().flatMap(row -> row.keySet().stream()).toList())) {
            table.append("| ").append(what).append(" |");
            figures.values().forEach(row -> table.append(' ').append(row.getOrDefault(what, "")).append(" |"));
            table.append('\n');
        }
        return table.toString();
    }

    private static void delete(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
