package org.w3id.nisso.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.nisso.OtherTools;
import org.w3id.nisso.server.Rdf4jEngine;
import org.w3id.nisso.server.VirtuosoEngine;

/**
 * Engines that are not of Jena's family, with the same statements: RDF4J's, behind the wrapper that the tests have, and OpenLink's
 * Virtuoso where it is installed (Debian package {@code virtuoso-opensource}).
 */
final class Others {

    private static final String RDF4J = "RDF4J 5.0.2 in memory";
    private static final String VIRTUOSO = "Virtuoso 7.2.5";

    private Others() { }

    /** Where each of them takes queries. */
    static final Map<String, String> PATHS = Map.of(RDF4J, "/query", VIRTUOSO, "/sparql");

    /**
     * Starts them.
     *
     * @param work a directory for their files
     * @param dump the statements, as N-Triples
     * @return the servers by their names
     */
    static Map<String, Peer> start(Path work, Path dump, String java) throws IOException, InterruptedException {
        Map<String, Peer> peers = new LinkedHashMap<>();
        peers.put(RDF4J, Peer.start(work.resolve("rdf4j.log"), port -> List.of(java, "-cp", System.getProperty("java.class.path"),
                Rdf4jEngine.class.getName(), String.valueOf(port), dump.toString()), "/query?query=ASK%7B%3Fs+a+%3Fo%7D"));
        if (Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(place -> Files.isExecutable(Path.of(place, "virtuoso-t")))) {
            peers.put(VIRTUOSO, virtuoso(Files.createTempDirectory(work, "virtuoso").toAbsolutePath(), dump));
        }
        return peers;
    }

    private static Peer virtuoso(Path directory, Path dump) throws IOException, InterruptedException {
        Path file = Files.copy(dump, directory.resolve("dump.nt"));
        int sql = Peer.freePort();
        Peer peer = Peer.start(directory.resolve("out.txt"), port -> virtuoso(directory, sql, port), "/sparql?query=ASK%7B%7D");
        OtherTools.run("isql-vt", String.valueOf(sql), "dba", "dba",
                "exec=DB.DBA.TTLP_MT(file_to_string_output('" + file + "'), '', 'urn:nisso');");
        return peer;
    }

    private static List<String> virtuoso(Path directory, int sql, int http) {
        try {
            return VirtuosoEngine.command(directory, sql, http);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
