package org.w3id.nisso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.project.ProjectFolder;

/** Clients that others wrote, against a server in a process of its own. */
class ClientsTest {

    @TempDir
    Path directory;

    @Test
    void rdflibReadsEveryFileOfTheFolderByItself() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(python(), "src/test/clients/rdflib_reads_files.py"));
        ProjectFolder folder = ProjectFolder.at(TestFolders.SHIPPED);
        Stream.of(folder.ontologyFiles(), folder.shapeFiles(), folder.tripleFiles()).flatMap(List::stream)
                .forEach(file -> command.add(file.toString()));
        run(command);
    }

    @Test
    void rdflibAndSparqlWrapperCanAskTheEndpoint() throws IOException, InterruptedException {
        String python = python();
        try (OtherProcess server = OtherProcess.start(directory, "serve", "--port", "0",
                "--folder", TestFolders.LIGHTHOUSES.toString(), "--store", directory.resolve("store").toString())) {
            server.awaitOutput("Try first:");
            String address = server.out().lines().filter(l -> l.startsWith("Read and ask:")).findFirst().orElseThrow().substring(13).strip();
            run(List.of(python, "src/test/clients/sparql_clients.py", address));
        }
    }

    @Test
    void rdflibReadsTheSameGraphOfAThingInEveryForm() throws IOException, InterruptedException {
        String python = python();
        String store = directory.resolve("store").toString();
        assertEquals(0, OtherProcess.start(directory, "build", "--store", store).exitCode());
        try (OtherProcess server = OtherProcess.start(directory, "serve", "--port", "0", "--store", store)) {
            server.awaitOutput("Try first:");
            String address = server.out().lines().filter(l -> l.startsWith("Read and ask:")).findFirst().orElseThrow().substring(13).strip();
            run(List.of(python, "src/test/clients/rdflib_reads_things.py", address, "treaty/soviet-japanese-neutrality-pact-1941",
                    "territory/shikotan", "person/matsuoka-yosuke", "passage/p28"));
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process client = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, client.waitFor(), said);
    }

    /** A Python that has both libraries. Without one the test is skipped on a user's machine, and fails in CI. */
    private static String python() throws InterruptedException {
        String python = found().orElse("");
        if (python.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail("rdflib and SPARQLWrapper are missing; .ci/run installs them");
        }
        assumeTrue(!python.isEmpty(), "rdflib and SPARQLWrapper for Python are not installed");
        return python;
    }

    private static Optional<String> found() throws InterruptedException {
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
