package org.w3id.nisso.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** A server in a process of its own, of which is measured what it takes. Closing it ends it. */
final class Peer implements AutoCloseable {

    /** The unit of /proc/PID/stat, proc(5). */
    private static final long MICROSECONDS_IN_A_TICK = 10_000;
    private static final int USER_TIME = 11;
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final int port;
    /** From the start of the process to its first answer. */
    final Duration start;
    private final Process process;

    private Peer(int port, Process process, Duration start) {
        this.port = port;
        this.process = process;
        this.start = start;
    }

    /**
     * Starts a server and waits for its first answer.
     *
     * @param command the command line for a port
     * @param first   the path that is asked until there is an answer
     */
    static Peer start(Path log, IntFunction<List<String>> command, String first) throws IOException, InterruptedException {
        int port = freePort();
        long begin = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command.apply(port)).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("FUSEKI_BASE", log.resolveSibling("fuseki-base").toString()));
        Process process = builder.start();
        while (!answers(port, first)) {
            if (!process.isAlive()) {
                throw new IOException("It did not start: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return new Peer(port, process, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static boolean answers(int port, String path) throws InterruptedException {
        try {
            return ask(port, path).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    static HttpResponse<byte[]> ask(int port, String path) throws InterruptedException {
        try {
            return CLIENT.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much of the processor it has taken so far, in microseconds. */
    long processor() throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1])) * MICROSECONDS_IN_A_TICK;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
