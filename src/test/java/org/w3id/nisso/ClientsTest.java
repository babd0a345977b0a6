package org.w3id.nisso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that others wrote, against a server in a process of its own. */
class ClientsTest {

    @TempDir
    Path directory;

    @Test
    void rdflibAndSparqlWrapperCanAskTheEndpoint() throws IOException, InterruptedException {
        String python = python().orElse("");
        if (python.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail("rdflib and SPARQLWrapper are missing; .ci/run installs them");
        }
        assumeTrue(!python.isEmpty(), "rdflib and SPARQLWrapper for Python are not installed");
        try (OtherProcess server = OtherProcess.start(directory, "serve", "--port", "0",
                "--folder", TestFolders.LIGHTHOUSES.toString(), "--store", directory.resolve("store").toString())) {
            server.awaitOutput("Try first:");
            String address = server.out().lines().filter(l -> l.startsWith("Read and ask:")).findFirst().orElseThrow().substring(13).strip();
            Process client = new ProcessBuilder(python, "src/test/clients/sparql_clients.py", address).redirectErrorStream(true).start();
            String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, client.waitFor(), said);
        }
    }

    /** A Python that has both, if there is one. */
    private static Optional<String> python() throws InterruptedException {
        for (String candidate : List.of("python3", "/usr/bin/python3")) {
            try {
                Process probe = new ProcessBuilder(candidate, "-c", "import rdflib, SPARQLWrapper").redirectErrorStream(true).start();
                probe.getInputStream().readAllBytes();
                if (probe.waitFor() == 0) {
                    return Optional.of(candidate);
                }
            } catch (IOException notThere) {
                continue;
            }
        }
        return Optional.empty();
    }
}
