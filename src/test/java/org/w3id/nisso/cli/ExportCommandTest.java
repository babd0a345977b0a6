package org.w3id.nisso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.network.NetworkFormat;

/** {@code nisso export}, of the shipped folder, and of a folder on another subject before and after it has a network. */
class ExportCommandTest {

    private static final String QUERY = """
            #+ summary: Who kept which light
            #+ description: Lists keepers with their lights.
            #+ method: GET
            #+ roles:
            #+   - node: keeper
            #+   - node2: light
            #+ tags:
            #+   - lights
            PREFIX light: <https://example.org/lights/ontology#>
            SELECT ?keeper ?light
            WHERE { ?light light:keptBy ?keeper }
            ORDER BY ?keeper ?light
            """;
    private static final String ANSWER = """
            #
            # source: the invented log, p. 3
            keeper,light
            keeper:ada-reed,lighthouse:north-head
            """;

    @TempDir
    static Path directory;
    private static Path lights;

    @BeforeAll
    static void build() throws IOException {
        lights = TestFolders.copy(TestFolders.LIGHTHOUSES, directory.resolve("lights"));
        removeTheNetwork(lights.resolve("queries"));
        assertEquals(0, run("build").code());
    }

    private static void removeTheNetwork(Path queries) throws IOException {
        Files.delete(queries.resolve("network.rq"));
        try (Stream<Path> answers = Files.walk(queries.resolve("answers/network"))) {
            for (Path path : answers.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void theWholeGraphHasAsManyNodesAndTiesInEveryFormat() throws IOException {
        long rows = run("query", "network", "--format", "ndjson").out().lines().count();
        assertTrue(rows > 500, () -> rows + " ties");
        for (NetworkFormat format : NetworkFormat.values()) {
            Path file = directory.resolve("whole." + format.extension());
            CommandLineRun export = run("export", format.extension(), "-o", file.toString());
            assertEquals(0, export.code(), export.err());
            assertEquals("", export.out());
            assertTrue(export.err().contains(", " + rows + " ties."), export.err());
            assertTrue(Files.size(file) > 10_000, format.extension());
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")), "nothing is left beside");
        }
    }

    @Test
    void parametersNarrowIt() {
        String all = counts();
        List<String> narrower = List.of(counts("--from", "1925-01-01", "--to", "1941-12-31"), counts("--at", "1941-05-01"),
                counts("--class", "Territory"), counts("--project", "dyad"), counts("--kind", "party"),
                counts("--kind", "party", "--kind", "office"));
        narrower.forEach(some -> assertFalse(some.equals(all), some));
        assertEquals(6, narrower.stream().distinct().count(), narrower::toString);
    }

    @Test
    void japanAndTheSovietUnionAreTiedByTheNeutralityPactForTheTimeThatItBoundBoth() {
        String file = run("export", "gexf", "--project", "dyad").out();
        String edge = file.substring(file.indexOf("kind=\"treaty:soviet-japanese-neutrality-pact-1941\""));
        assertTrue(edge.substring(0, edge.indexOf("</edge>")).contains("<spell start=\"1941-04-25\" end=\"1945-08-09\"/>"), edge.substring(0, 600));
        assertTrue(file.contains("source=\"state:japan\" target=\"state:soviet-union\" label=\"Soviet–Japanese Neutrality Pact\""),
                "both ends and the label");
    }

    @Test
    void aFolderWithoutANetworkIsToldWhatToWriteAndThenHasOne() throws IOException {
        CommandLineRun refused = ofLights("export", "dot");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("queries/network.rq"), refused.err());
        Files.writeString(lights.resolve("queries/network.rq"), QUERY);
        Files.createDirectories(lights.resolve("queries/answers/network"));
        Files.writeString(lights.resolve("queries/answers/network/all.csv"), ANSWER);
        CommandLineRun export = ofLights("export", "dot");
        assertEquals(0, export.code(), export.err());
        assertTrue(export.out().contains("\"keeper:ada-reed\" -> \"lighthouse:north-head\""), export.out());
        assertTrue(export.err().contains("2 nodes, 1 tie."), export.err());
        CommandLineRun dyad = ofLights("export", "dot", "--project", "dyad");
        assertEquals(2, dyad.code());
        assertTrue(dyad.err().contains("dyads"), dyad.err());
    }

    @Test
    void whatCannotBeIsRefusedBeforeAnythingIsWritten() {
        assertRefused("gexff", "gexf, graphml", "export", "gexff");
        assertRefused("project", "bipartite or dyad", "export", "gexf", "--project", "triad");
        assertRefused("from", "1941-13-01", "export", "gexf", "--from", "1941-13-01");
        assertRefused("kind", "party, recognises", "export", "gexf", "--kind", "partyy");
        assertRefused("class", "Treety", "export", "gexf", "--class", "Treety");
        assertRefused("directory", "absent", "export", "gexf", "-o", directory.resolve("absent/file.gexf").toString());
        assertRefused("directory", "Name a file in it", "export", "gexf", "-o", directory.toString());
    }

    @Test
    void anExportThatFailsLeavesTheFileThatWasThere() throws IOException {
        Path file = Files.writeString(directory.resolve("kept.gexf"), "as it was");
        assertEquals(2, run("export", "gexf", "--from", "yesterday", "-o", file.toString()).code());
        assertEquals("as it was", Files.readString(file));
    }

    @Test
    void textMayGoToATerminalAndTheFileIsReadableByAll() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Main.run(new Console(stream, stream, true), "export", "dot", "--at", "1941-05-01", "--store",
                directory.resolve("store").toString());
        assertEquals(0, code);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("digraph"));
        Path file = directory.resolve("mode.dot");
        run("export", "dot", "--at", "1941-05-01", "-o", file.toString());
        Path usual = Files.createFile(directory.resolve("usual"));
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
    }

    private static void assertRefused(String names, String says, String... arguments) {
        CommandLineRun run = run(arguments);
        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains(names) && run.err().contains(says), run.err());
    }

    private static String counts(String... options) {
        CommandLineRun run = run(Stream.concat(Stream.of("export", "dot"), Stream.of(options)).toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return run.err().strip();
    }

    private static CommandLineRun run(String... arguments) {
        return CommandLineRun.of(Stream.concat(Stream.of(arguments), Stream.of("--store", directory.resolve("store").toString()))
                .toArray(String[]::new));
    }

    private static CommandLineRun ofLights(String... arguments) {
        return CommandLineRun.of(Stream.concat(Stream.of(arguments), Stream.of("--folder", lights.toString(), "--store",
                directory.resolve("lights-store").toString())).toArray(String[]::new));
    }
}
