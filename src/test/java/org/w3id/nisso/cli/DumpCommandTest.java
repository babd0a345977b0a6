package org.w3id.nisso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.DumpReaders;
import org.w3id.nisso.OtherProcess;
import org.w3id.nisso.ShippedStore;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.export.DumpFormat;

/** {@code nisso dump} on the shipped folder and on the tiny one. */
class DumpCommandTest {

    @TempDir
    static Path shared;

    @TempDir
    Path directory;

    @BeforeAll
    static void build() {
        assertEquals(0, tiny("build").code());
    }

    @Test
    void everyDumpOfTheShippedFolderIsReadAlikeByRdflibAndRapper() throws IOException, InterruptedException {
        for (DumpFormat format : DumpFormat.values()) {
            Path file = directory.resolve(format.fileName("nisso"));
            CommandLineRun run = CommandLineRun.of("dump", format.formatName(), "-o", file.toString(),
                    "--folder", TestFolders.SHIPPED.toString(), "--store", ShippedStore.store().directory().toString());
            assertEquals(0, run.code(), run.err());
        }
        DumpReaders.read(directory);
        // Every fact is in the graph of a file, of the ontology or of what was inferred; besides these there are descriptions
        // and shapes alone.
        Map<Boolean, List<String>> descriptions = lines("nisso.nq").stream().collect(Collectors.partitioningBy(
                line -> line.matches(".* <[^>]*/(\\.well-known/(void|sparql-examples)|graph/shapes)> \\.")));
        assertEquals(lines("nisso.nt"), descriptions.get(false).stream()
                .map(line -> line.replaceFirst(" <[^>]*/graph/[^>]*> \\.$", " .")).distinct().sorted().toList());
        assertFalse(descriptions.get(true).isEmpty());
        assertTrue(lines("nisso-1.2.nq").size() > lines("nisso.nq").size());
    }

    @Test
    void standardOutputHasTheDumpAndNothingElse() throws IOException {
        CommandLineRun run = tiny("dump", "nt");
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        assertEquals(0, tiny("dump", "nt", "-o", directory.resolve("x.nt").toString()).code());
        assertEquals(Files.readString(directory.resolve("x.nt")), run.out());
    }

    @Test
    void whatIsPackedIsTheSameUnpacked() throws IOException {
        Path packed = directory.resolve("x.nq.gz");
        assertEquals(0, tiny("dump", "nq", "-o", packed.toString()).code());
        Path asked = directory.resolve("asked");
        assertEquals(0, tiny("dump", "NQ", "--gzip", "-o", asked.toString()).code());
        String plain = tiny("dump", "nq").out();
        for (Path file : List.of(packed, asked)) {
            try (GZIPInputStream in = new GZIPInputStream(new FileInputStream(file.toFile()))) {
                assertEquals(plain, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void aFileIsReplacedWholeOrNotAtAllAndNothingIsLeftBesideIt() throws IOException {
        Path file = Files.writeString(directory.resolve("x.rdf"), "before");
        assertEquals(2, tiny("dump", "rfd", "-o", file.toString()).code());
        assertEquals("before", Files.readString(file));
        CommandLineRun run = tiny("dump", "rdf", "-o", file.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().strip().matches(".*x\\.rdf: [0-9]+ statements\\."), run.err());
        assertTrue(Files.readString(file).startsWith("<?xml"));
        try (Stream<Path> all = Files.list(directory)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    @Test
    void whatCannotBeDoneIsRefusedInASentence() {
        assertRefused(tiny("dump", "jsonl"), "There is no format jsonl. Did you mean jsonld? A dump comes as ttl");
        assertRefused(tiny("dump", "zip"), "A dump comes as ttl, trig, nt, nq, rdf, jsonld, nq-1.2.");
        assertRefused(tiny("dump", "ttl", "-o", directory.toString()), "is a directory");
        assertRefused(tiny("dump", "ttl", "-o", directory.resolve("none/x.ttl").toString()), "there is no directory");
        assertRefused(tiny("dump"), "FORMAT");
    }

    @Test
    void whatIsPackedIsNotShownOnATerminal() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console terminal = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), true);
        int code = Main.run(terminal, withFolder("dump", "ttl", "--gzip"));
        assertEquals(2, code);
        assertEquals(0, out.size());
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("Name a file with -o"), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aReaderThatLeavesEndsTheDump() {
        PrintStream closed = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        closed.close();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new Console(closed, new PrintStream(err, true, StandardCharsets.UTF_8), false), withFolder("dump", "nt"));
        assertEquals(3, code);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("standard output was closed"), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aRunningServerIsAskedAndGivesTheSame() throws Exception {
        for (DumpFormat format : DumpFormat.values()) {
            assertEquals(0, tiny("dump", format.formatName(), "-o", directory.resolve("a-" + format.fileName("x")).toString()).code());
        }
        try (OtherProcess server = OtherProcess.start(directory, withFolder("serve", "--port", "0"))) {
            server.awaitOutput("Try first:");
            for (DumpFormat format : DumpFormat.values()) {
                CommandLineRun run = tiny("dump", format.formatName(), "-o", directory.resolve("b-" + format.fileName("x")).toString());
                assertEquals(0, run.code(), run.err());
                assertTrue(IsoMatcher.isomorphic(read("a-" + format.fileName("x")), read("b-" + format.fileName("x"))), format.name());
            }
        }
    }

    private DatasetGraph read(String name) {
        return RDFDataMgr.loadDatasetGraph(directory.resolve(name).toString());
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(directory.resolve(name)).stream().sorted().toList();
    }

    private static void assertRefused(CommandLineRun run, String words) {
        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains(words), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
    }

    private static CommandLineRun tiny(String... arguments) {
        return CommandLineRun.of(withFolder(arguments));
    }

    private static String[] withFolder(String... arguments) {
        return Stream.concat(Stream.of(arguments), Stream.of("--folder", TestFolders.LIGHTHOUSES.toString(), "--store",
                shared.resolve("tiny").toString())).toArray(String[]::new);
    }
}
