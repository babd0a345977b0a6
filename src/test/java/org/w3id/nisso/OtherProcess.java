package org.w3id.nisso;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as a user starts it. */
public final class OtherProcess implements AutoCloseable {

    private static final String MAIN = "org.w3id.nisso.cli.Main";

    private final Process process;
    private final Path out;
    private final Path err;

    private OtherProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts {@code nisso} with arguments; its output goes to files in a directory. */
    public static OtherProcess start(Path directory, String... arguments) throws IOException {
        return start(directory, List.of(), MAIN, arguments);
    }

    /** The same with options for its virtual machine. */
    public static OtherProcess start(Path directory, List<String> options, String... arguments) throws IOException {
        return start(directory, options, MAIN, arguments);
    }

    /** Starts another class that has a {@code main}. */
    public static OtherProcess start(Path directory, Class<?> program, String... arguments) throws IOException {
        return start(directory, List.of(), program.getName(), arguments);
    }

    private static OtherProcess start(Path directory, List<String> options, String program, String[] arguments) throws IOException {
        // The second compiler would work longer than such a process runs.
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(directory, "out", ".txt");
        Path err = Files.createTempFile(directory, "err", ".txt");
        Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        return new OtherProcess(process, out, err);
    }

    /** Waits for the end and gives the exit code. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            throw new AssertionError("The process did not end: " + out() + err());
        }
        return process.exitValue();
    }

    /** Waits until the standard output has a text. */
    public void awaitOutput(String text) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
        while (!out().contains(text)) {
            if (!process.isAlive() && !out().contains(text) || System.nanoTime() > end) {
                throw new AssertionError("No “" + text + "” in: " + out() + err());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Kills the process as SIGKILL does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks the process to end as SIGTERM does, and gives its exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    public String out() {
        return read(out);
    }

    public String err() {
        return read(err);
    }

    /** Kills the process if it still runs, and waits: until it is gone, it holds what others then find taken. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
