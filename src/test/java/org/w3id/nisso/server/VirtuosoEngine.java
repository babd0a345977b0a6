package org.w3id.nisso.server;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.w3id.nisso.OtherTools;
import org.w3id.nisso.engine.EngineAddress;

/** OpenLink's Virtuoso, from Debian, with a database of its own that goes with it. */
public final class VirtuosoEngine implements OtherEngine {

    private static final String CONFIGURATION = """
            [Database]
            DatabaseFile = %1$s/virtuoso.db
            ErrorLogFile = %1$s/virtuoso.log
            LockFile = %1$s/virtuoso.lck
            TransactionFile = %1$s/virtuoso.trx
            xa_persistent_file = %1$s/virtuoso.pxa
            [TempDatabase]
            DatabaseFile = %1$s/temporary.db
            TransactionFile = %1$s/temporary.trx
            [Parameters]
            ServerPort = %2$d
            DirsAllowed = %1$s
            NumberOfBuffers = 20000
            MaxDirtyBuffers = 15000
            [HTTPServer]
            ServerPort = %3$d
            ServerThreads = 10
            [SPARQL]
            ResultSetMaxRows = 1000000
            """;

    private final Path directory;
    private final Process process;
    private final int port;

    VirtuosoEngine() throws IOException, InterruptedException {
        // The server itself has no way to be asked for its version that ends with 0; its client comes with it.
        OtherTools.program("isql-vt", "virtuoso-opensource", "--help");
        directory = Files.createTempDirectory("virtuoso", asFileAttribute(fromString("rwx------")));
        port = freePort();
        process = new ProcessBuilder(command(directory, freePort(), port)).directory(directory.toFile())
                .redirectErrorStream(true).redirectOutput(directory.resolve("out.txt").toFile()).start();
        awaitStart();
        address().signInAs("dba", "dba");
    }

    /**
     * The command that starts a server with a database of its own.
     *
     * @param directory where all its files are, and those that it may read
     * @param sql       the port of its own protocol
     * @param http      the port of SPARQL
     */
    public static List<String> command(Path directory, int sql, int http) throws IOException {
        Path file = Files.writeString(directory.resolve("virtuoso.ini"), CONFIGURATION.formatted(directory, sql, http));
        return List.of("virtuoso-t", "-f", "-c", file.toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart() throws IOException, InterruptedException {
        Path said = directory.resolve("out.txt");
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!Files.readString(said).contains("Server online at")) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError("Virtuoso did not start: " + Files.readString(said));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    @Override
    public EngineAddress address() {
        String root = "http://localhost:" + port;
        return new EngineAddress(URI.create(root + "/sparql"), URI.create(root + "/sparql-graph-crud-auth"),
                URI.create(root + "/sparql-auth"));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
