package org.w3id.nisso.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that others wrote, reading our tables. */
class ReadersTest {

    private static final Network NETWORK = HostileNetwork.network(Optional.empty());

    @TempDir
    Path directory;

    @Test
    void pythonReadsTheTablesByTheirDescriptionIntoNetworkX() throws Exception {
        Path file = Files.write(directory.resolve("network.csv.zip"), Written.by(CsvZip::write, NETWORK));
        String said = run(List.of(python(), "src/test/python/read_tables.py", file.toString(), "3", "3", HostileNetwork.TEXT));
        assertEquals("MultiDiGraph with 3 nodes and 3 edges", said.strip());
    }

    /** Neo4j is a large download, so this runs only when it is asked for: mvn verify -Dnisso.neo4j=true. */
    @Test
    void neo4jHoldsEveryValueHoweverOftenTheScriptRuns() throws Exception {
        assumeTrue(Boolean.getBoolean("nisso.neo4j"), "-Dnisso.neo4j=true was not given");
        Path file = Files.write(directory.resolve("hostile.neo4j.zip"), Written.by(Neo4jZip::write, NETWORK));
        run(List.of("mvn", "-B", "-q", "-f", "src/test/neo4j/pom.xml", "compile", "exec:java", "-Dexec.args=" + file));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process reader = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, reader.waitFor(), said);
        return said;
    }

    /** A Python that has NetworkX. Without one the test is skipped on a user's machine, and fails in CI. */
    private static String python() throws InterruptedException {
        for (String candidate : List.of("python3", "/usr/bin/python3")) {
            try {
                run(List.of(candidate, "-c", "import networkx"));
                return candidate;
            } catch (IOException | AssertionError notThere) {
                continue;
            }
        }
        if ("true".equals(System.getenv("CI"))) {
            fail("NetworkX is missing; .ci/run installs it");
        }
        assumeTrue(false, "NetworkX for Python is not installed");
        throw new IllegalStateException();
    }
}
