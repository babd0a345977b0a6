package org.w3id.nisso.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.OtherTools;

/** Programs that others wrote, reading our tables. */
class ReadersTest {

    private static final Network NETWORK = HostileNetwork.network(Optional.empty());

    @TempDir
    Path directory;

    @Test
    void pythonReadsTheTablesByTheirDescriptionIntoNetworkX() throws Exception {
        Path file = Files.write(directory.resolve("network.csv.zip"), Written.by(CsvZip::write, NETWORK));
        String said = OtherTools.run(OtherTools.python("python3-networkx", "networkx"), "src/test/clients/read_tables.py",
                file.toString(), "3", "3", HostileNetwork.TEXT);
        assertEquals("MultiDiGraph with 3 nodes and 3 edges", said.strip());
    }

    /** Neo4j is a large download, so this runs only when it is asked for: mvn verify -Dnisso.neo4j=true. */
    @Test
    void neo4jHoldsEveryValueHoweverOftenTheScriptRuns() throws Exception {
        assumeTrue(Boolean.getBoolean("nisso.neo4j"), "-Dnisso.neo4j=true was not given");
        Path first = Files.write(directory.resolve("first.neo4j.zip"), Written.by(Neo4jZip::write, NETWORK));
        Path second = Files.write(directory.resolve("second.neo4j.zip"), Written.by(Neo4jZip::write, Hostile.network()));
        Path third = Files.write(directory.resolve("third.neo4j.zip"), Written.by(Neo4jZip::write, new Harbour().dyads()));
        String said = OtherTools.run("mvn", "-B", "-q", "-f", "src/test/neo4j/pom.xml", "compile", "exec:java",
                "-Dexec.args=" + first + " " + second + " " + third);
        assertTrue(said.contains("first.neo4j.zip, turn 2: 3 nodes, 3 relationships"), said);
        assertTrue(said.contains("second.neo4j.zip, turn 2: 13 nodes, 26 relationships"), said);
        assertTrue(said.contains("third.neo4j.zip, turn 2: " + new Harbour().dyads().vertices().size() + " nodes"), said);
    }
}
