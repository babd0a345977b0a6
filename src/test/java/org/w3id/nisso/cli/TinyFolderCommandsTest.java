package org.w3id.nisso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.OtherProcess;
import org.w3id.nisso.TestFolders;

/** Every command on a folder that has nothing to do with the one that is shipped. */
class TinyFolderCommandsTest {

    @TempDir
    Path directory;
    private Path folder;
    private Path store;

    @BeforeEach
    void copyTheFolder() {
        folder = TestFolders.copy(TestFolders.LIGHTHOUSES, directory.resolve("lights"));
        store = directory.resolve("store");
    }

    @Test
    void buildSaysWhatItBuiltAndThenThatNothingChanged() {
        assertTrue(run("build").out().startsWith("Built version "));
        assertTrue(run("build").out().startsWith("Unchanged since "));
    }

    @Test
    void withoutStoreOptionTheGraphIsKeptInTheFolder() {
        assertEquals(0, CommandLineRun.of("build", "--folder", folder.toString()).code());
        assertTrue(Files.isRegularFile(folder.resolve(".nisso/current")));
    }

    @Test
    void checkChangesNothing() {
        CommandLineRun check = run("check");
        assertEquals(0, check.code());
        assertEquals("No findings.", check.out().strip());
        assertFalse(Files.exists(store));
    }

    @Test
    void findingsAreShownOnStandardErrorWithExitCodeOne() {
        TestFolders.edit(folder.resolve("triples/lights.ttl"), "light:litOn", "light:litUp");
        for (String command : List.of("check", "build")) {
            CommandLineRun run = run(command);
            assertEquals(1, run.code());
            assertEquals("", run.out());
            assertTrue(run.err().contains("triples/lights.ttl:14: The term litUp is not defined in the ontology. Did you mean litOn?"), run.err());
            assertTrue(run.err().contains("1 finding."), run.err());
        }
    }

    @Test
    void aQueryTakesAThingByEachOfItsNames() {
        String expected = run("query", "keepers-of", "light=North Head").out();
        assertTrue(expected.contains("keeper:ada-reed"));
        for (String name : List.of("北岬灯台", "Северный мыс", "north-head", "north head", "lighthouse:north-head",
                "https://example.org/lights/id/lighthouse/north-head")) {
            assertEquals(expected, run("query", "keepers-of", "light=" + name).out(), name);
        }
        assertEquals(expected, run("query", "keepers-of").out(), "the default");
    }

    @Test
    void whatIsProbablyMeantIsOfferedAndTheExitCodeIsTwo() {
        assertRefused(run("query", "keepers-of", "light=Nort Head"), "light", "North Head");
        assertRefused(run("query", "keeper-of"), "keepers-of");
        assertRefused(run("query", "keepers-of", "lights=x"), "lights", "light");
        assertRefused(run("query", "lights-lit", "on=1905"), "on", "1905");
        assertRefused(run("query", "lights-lit"), "on");
        assertRefused(run("query", "lights-lit", "1905-01-01"), "name=value");
        assertRefused(run("query", "keepers-of", "--format", "exel"), "exel", "csv");
        assertRefused(run("query", "keepers-of", "--format", "ttl"), "ttl", "csv");
        assertRefused(CommandLineRun.of("list", "--folder", directory.resolve("none").toString()), "ontology/", "--folder");
        assertRefused(run("sparql", "SELEC * {}"), "line 1");
        assertRefused(run("describe", "Lighthouse of Alexandria"), "Lighthouse of Alexandria");
    }

    @Test
    void aValueIsATermAndNeverPartOfTheQuery() {
        for (String hostile : List.of("x\" } #", "'; DROP ALL; --", "} UNION { ?s ?p ?o", "<http://x> ; ?p ?o", "\\u007D")) {
            assertRefused(run("query", "keepers-of", "light=" + hostile), "light");
        }
    }

    @Test
    void answersComeInEveryFormat() {
        assertEquals("keeper,keeperLabel\nhttps://example.org/lights/id/keeper/ada-reed,Ada Reed\n",
                run("query", "keepers-of", "--format", "csv").out().replace("\r\n", "\n"));
        assertTrue(run("query", "keepers-of", "--format", "tsv").out().startsWith("?keeper\t?keeperLabel"));
        assertTrue(run("query", "keepers-of", "--format", "json").out().contains("\"Ada Reed\""));
        assertTrue(run("query", "keepers-of", "--format", "srj").out().contains("\"bindings\""));
        assertTrue(run("query", "keepers-of", "--format", "xml").out().contains("http://www.w3.org/2005/sparql-results#"));
        assertTrue(run("describe", "Ada Reed", "--format", "ttl").out().contains("keeper:ada-reed"));
        assertTrue(run("describe", "Ada Reed", "--format", "nt").out().contains("\"Ada Reed\"@en ."));
        assertTrue(run("describe", "Ada Reed", "--format", "jsonld").out().contains("\"@context\""));
    }

    @Test
    void anAnswerGoesIntoAFileForAGraphTool() throws IOException {
        Path file = directory.resolve("net.gexf");
        Files.writeString(file, "what was there before");
        CommandLineRun written = run("query", "network", "class=lightvessel", "--format", "gexf", "-o", file.toString());
        assertEquals(0, written.code(), written.err());
        assertEquals("", written.out());
        assertTrue(Files.readString(file).contains("<gexf") && Files.readString(file).contains("vessel:gull"), Files.readString(file));
        assertTrue(run("query", "network", "--format", "graphml").out().contains("<graphml"));
        Path table = directory.resolve("keepers.csv");
        run("query", "keepers-of", "--format", "csv", "-o", table.toString());
        assertEquals(run("query", "keepers-of", "--format", "csv").out(), Files.readString(table));
        assertRefused(run("query", "keepers-of", "--format", "csv", "-o", directory.resolve("none/x.csv").toString()), "none");
        assertRefused(run("sparql", "SELECT * { ?s ?p ?o }", "--format", "gexf"), "gexf");
        try (Stream<Path> left = Files.list(directory)) {
            assertTrue(left.noneMatch(path -> path.getFileName().toString().endsWith(".part")));
        }
    }

    @Test
    void aFileThatIsNoTextIsNotShownOnATerminal() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream terminal = new PrintStream(err, true, StandardCharsets.UTF_8);
        Console console = new Console(terminal, terminal, true);
        assertEquals(2, Main.run(console, "query", "network", "--format", "neo4j.zip", "--folder", folder.toString(), "--store", store.toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("-o FILE"), err::toString);
    }

    @Test
    void aDayNarrowsAnAnswerAndAnEmptyOneSaysWhy() {
        List<String> all = run("query", "network", "--format", "ndjson").out().lines().toList();
        List<String> narrowed = run("query", "network", "at=1955-06-01", "--format", "ndjson").out().lines().toList();
        assertTrue(!narrowed.isEmpty() && narrowed.size() < all.size() && all.containsAll(narrowed), narrowed::toString);
        CommandLineRun empty = run("query", "network", "to=1800-01-01", "--format", "json");
        assertEquals(0, empty.code());
        assertEquals("[]", empty.out().replaceAll("\\s", ""));
        assertTrue(empty.err().contains("Without \"to\" there are " + all.size() + " rows."), empty.err());
        assertRefused(run("query", "keepers-of", "at=1905-01-01"), "at");
    }

    @Test
    void sparqlTakesTextOrAFileAndAnswersEveryForm() throws IOException {
        Path file = Files.writeString(directory.resolve("q.rq"), "SELECT (COUNT(*) AS ?n) { ?x a <https://example.org/lights/ontology#Lighthouse> }");
        assertEquals("n\n2\n", run("sparql", file.toString(), "--format", "csv").out().replace("\r\n", "\n"));
        assertEquals("yes", run("sparql", "ASK { ?s ?p ?o }").out().strip());
        assertTrue(run("sparql", "ASK { ?s ?p ?o }", "--format", "srj").out().contains("\"boolean\" : true"));
        assertTrue(run("sparql", "ASK { ?s ?p ?o }", "--format", "xml").out().contains("<boolean>true</boolean>"));
        assertEquals("true", run("sparql", "ASK { ?s ?p ?o }", "--format", "json").out().strip());
        assertRefused(run("sparql", "ASK { ?s ?p ?o }", "--format", "ttl"), "ttl");
        assertRefused(run("sparql", "nosuch.rq"), "There is no file nosuch.rq");
        assertTrue(run("sparql", "CONSTRUCT { ?x a ?c } WHERE { ?x a ?c }", "--format", "nt").out().contains("lighthouse/north-head"));
        assertTrue(run("sparql", "DESCRIBE <https://example.org/lights/id/keeper/ada-reed>").out().contains("Ada Reed"));
        assertRefused(run("sparql", "INSERT DATA { <urn:a> <urn:b> <urn:c> }"), "SPARQL");
    }

    @Test
    void listDescribeAndSearchShowWhatThereIs() {
        assertTrue(run("list").out().contains("keepers-of"));
        assertTrue(run("describe", "エイダ・リード").out().contains("keptBy"));
        assertTrue(run("search", "岬").out().contains("lighthouse:north-head"));
        assertTrue(run("search", "nothing at all").err().contains("Nothing is called so."));
    }

    @Test
    void helpIsForNewcomersAndMisuseIsToldApart() {
        CommandLineRun help = CommandLineRun.of("--help");
        assertEquals(0, help.code());
        Stream.of("serve", "build", "check", "query", "sparql", "list", "describe", "search", "Exit codes").forEach(word ->
                assertTrue(help.out().contains(word), word));
        assertEquals(2, CommandLineRun.of().code());
        assertEquals(2, CommandLineRun.of("serf").code());
        assertEquals(0, CommandLineRun.of("query", "--help").code());
    }

    @Test
    void aChangedFolderWithFindingsIsAnsweredFromTheLastGoodBuildAndSaysSo() {
        run("build");
        TestFolders.edit(folder.resolve("triples/lights.ttl"), "light:litOn", "light:litUp");
        CommandLineRun run = run("query", "keepers-of");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("Ada Reed"));
        assertTrue(run.err().contains("has findings: 1") && run.err().contains("last good build"), run.err());
    }

    @Test
    void whileAServerHoldsTheStoreCommandsAskItBuildsGoBesideItAndASecondServerSaysWhoHoldsIt() throws Exception {
        try (OtherProcess server = start("serve", "--port", "0")) {
            server.awaitOutput("Try first:");
            assertEquals(5, server.out().lines().count(), server.out());
            assertTrue(run("query", "keepers-of").out().contains("Ada Reed"));
            assertTrue(run("search", "Ada").out().contains("keeper:ada-reed"));

            TestFolders.edit(folder.resolve("triples/lights.ttl"), "Ada Reed", "Ada B. Reed");
            TestFolders.edit(folder.resolve("queries/answers/keepers-of/north-head.csv"), "Ada Reed", "Ada B. Reed");
            assertTrue(run("build").out().startsWith("Built version "));
            await(() -> run("query", "keepers-of").out().contains("Ada B. Reed"));

            CommandLineRun second = run("serve", "--port", "0");
            assertEquals(3, second.code());
            assertTrue(second.err().contains("serving at http://localhost:"), second.err());
            assertEquals(0, server.stop());
        }
        assertTrue(run("query", "keepers-of").out().contains("Ada B. Reed"));
    }

    @Test
    void whatTheServerRefusesIsToldInItsWords() throws Exception {
        try (OtherProcess server = start("serve", "--port", "0")) {
            server.awaitOutput("Try first:");
            CommandLineRun service = run("sparql", "SELECT * { SERVICE <http://localhost:9/sparql> { ?s ?p ?o } }");
            assertRefused(service, "SERVICE");
            assertTrue(run("sparql", "SELECT ?x { BIND (\"\u001B[31mred\" AS ?x) }").out().contains(" [31mred"), "control characters");
        }
    }

    @Test
    void noOtherServerIsAskedWithoutAServerEither() {
        CommandLineRun service = run("sparql", "SELECT * { SERVICE <http://localhost:9/sparql> { ?s ?p ?o } }");
        assertRefused(service, "SERVICE");
    }

    @Test
    void aWatchingServerSurvivesAFolderThatGoesAltogether() throws Exception {
        try (OtherProcess server = start("serve", "--port", "0", "--watch")) {
            server.awaitOutput("Watching");
            Path away = directory.resolve("away");
            Files.move(folder.resolve("triples"), away);
            await(() -> server.err().contains("Not built") || server.err().contains("last good graph"));
            Files.move(away, folder.resolve("triples"));
            TestFolders.edit(folder.resolve("triples/lights.ttl"), "Ada Reed", "Ada B. Reed");
            TestFolders.edit(folder.resolve("queries/answers/keepers-of/north-head.csv"), "Ada Reed", "Ada B. Reed");
            await(() -> run("query", "keepers-of").out().contains("Ada B. Reed"));
        }
    }

    @Test
    void aWatchingServerBuildsAgainAndKeepsTheLastGoodGraphWhileThereAreFindings() throws Exception {
        try (OtherProcess server = start("serve", "--port", "0", "--watch")) {
            server.awaitOutput("Watching");
            String address = server.out().lines().filter(l -> l.startsWith("Read and ask:")).findFirst().orElseThrow().substring(13).strip();

            TestFolders.edit(folder.resolve("triples/lights.ttl"), "light:serviceOf keeper", "light:serviceFor keeper");
            await(() -> server.err().contains("The term serviceFor is not defined"));
            assertTrue(server.err().contains("The last good graph is served."));
            assertTrue(get(address + "queries/keepers-of.csv").contains("Ada Reed"));
            assertTrue(get(address + "health").contains("serviceFor"));

            TestFolders.edit(folder.resolve("triples/lights.ttl"), "light:serviceFor keeper", "light:serviceOf keeper");
            Files.writeString(folder.resolve("queries/keepers-of.rq"),
                    Files.readString(folder.resolve("queries/keepers-of.rq")).replace("Keepers of a lighthouse", "Who kept a lighthouse"));
            await(() -> get(address + "queries").contains("Who kept a lighthouse"));
            assertFalse(get(address + "health").contains("serviceFor"));
        }
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(withFolder(arguments));
    }

    private OtherProcess start(String... arguments) throws IOException {
        return OtherProcess.start(directory, withFolder(arguments));
    }

    private String[] withFolder(String... arguments) {
        return Stream.concat(Stream.of(arguments), Stream.of("--folder", folder.toString(), "--store", store.toString()))
                .toArray(String[]::new);
    }

    private static void assertRefused(CommandLineRun run, String... words) {
        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
        for (String word : words) {
            assertTrue(run.err().contains(word), () -> run.err() + " does not say " + word);
        }
        assertFalse(run.err().contains("Exception"), run.err());
    }

    private static String get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "application/json").build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < end, "waited in vain");
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }
}
