package org.w3id.nisso;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        List<String> arguments = new ArrayList<>(List.of("src/test/clients/rdflib_reads_files.py"));
        ProjectFolder folder = ProjectFolder.at(TestFolders.SHIPPED);
        Stream.of(folder.ontologyFiles(), folder.shapeFiles(), folder.tripleFiles()).flatMap(List::stream)
                .forEach(file -> arguments.add(file.toString()));
        OtherTools.run(python(), arguments.toArray(String[]::new));
    }

    @Test
    void rdflibAndSparqlWrapperCanAskTheEndpoint() throws IOException, InterruptedException {
        String python = python();
        try (OtherProcess server = OtherProcess.start(directory, "serve", "--port", "0",
                "--folder", TestFolders.LIGHTHOUSES.toString(), "--store", directory.resolve("store").toString())) {
            server.awaitOutput("Try first:");
            String address = server.out().lines().filter(l -> l.startsWith("Read and ask:")).findFirst().orElseThrow().substring(13).strip();
            OtherTools.run(python, "src/test/clients/sparql_clients.py", address);
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
            OtherTools.run(python, "src/test/clients/rdflib_reads_things.py", address, "treaty/soviet-japanese-neutrality-pact-1941",
                    "territory/shikotan", "person/matsuoka-yosuke", "passage/p28");
        }
    }

    private static String python() throws InterruptedException {
        return OtherTools.python("python3-rdflib python3-sparqlwrapper", "rdflib", "SPARQLWrapper");
    }
}
