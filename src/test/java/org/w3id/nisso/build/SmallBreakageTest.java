package org.w3id.nisso.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.report.Stage;
import org.w3id.nisso.store.Store;

/** Ways to break the tiny folder. Each gives one finding, at the place, in words that its author understands. */
class SmallBreakageTest {

    private static final String LIGHTS = "triples/lights.ttl";
    private static final String ONTOLOGY = "ontology/lights.ttl";
    private static final String SHAPES = "ontology/shapes/lights.ttl";
    private static final String DATASET = "triples/dataset.ttl";
    private static final String CHAIN = "( [ owl:inverseOf light:serviceAt ] light:serviceOf )";

    @TempDir
    Path directory;

    record Breakage(String name, Consumer<Path> change, String place, List<String> words) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Breakage> breakages() {
        return Stream.of(
            new Breakage("a letter of Latin 1 in a name", copy -> recode(copy, "Ada Reed", "Adé Reed", StandardCharsets.ISO_8859_1),
                    LIGHTS + ":24: ", List.of("not UTF-8", "Save it as UTF-8")),
            new Breakage("a file in UTF-16", copy -> recode(copy, "§", "§", StandardCharsets.UTF_16), LIGHTS + ":1: ", List.of("Save it as UTF-8")),
            new Breakage("a file in UTF-16 without a mark", copy -> recode(copy, "§", "§", StandardCharsets.UTF_16LE), LIGHTS + ":1: ",
                    List.of("Save it as UTF-8")),
            edit("no full stop at the end of a file", DATASET, "id/\" .\n", "id/\"\n", DATASET, "full stop"),
            edit("no full stop at the end of a file of triples", LIGHTS, "nisso:locator \"p. 3\" ] .\n\nservice",
                    "nisso:locator \"p. 3\" ]\n\nservice", LIGHTS + ":", "full stop"),
            new Breakage("no full stop after brackets at the end", copy -> append(copy.resolve(ONTOLOGY), "\n[ a light:Keeper ]\n"),
                    ONTOLOGY + ":25", List.of("full stop")),
            edit("no full stop after a prefix", ONTOLOGY, "lights/ontology#> .", "lights/ontology#>", ONTOLOGY + ":", "full stop"),
            edit("a syntax error in the description of the data set", DATASET, "a void:Dataset ;", "a void:Dataset ] ;", DATASET + ":4:",
                    "full stop"),
            edit("a syntax error after a mark of UTF-8", LIGHTS, "@prefix light:      <https://example.org/lights/ontology#> .",
                    "\uFEFF@prefix light:      <https://example.org/lights/ontology#> .\n\nlight:litOn ] .", LIGHTS + ":3:"),
            edit("a pattern that is none", SHAPES, "sh:minCount 1", "sh:pattern \"([\"", SHAPES + ":7: ", "Lighthouse", "sh:pattern", "(["),
            edit("a number that is a word", SHAPES, "sh:minCount 1", "sh:minCount \"one\"", SHAPES + ":7: ", "Lighthouse", "sh:minCount", "one"),
            edit("a shape without a path", SHAPES, "sh:path rdfs:label ;", "", SHAPES + ":7: ", "Lighthouse"),
            edit("a shape with a wrong query", SHAPES, "sh:property [", "sh:sparql [ sh:message \"m\" ; sh:select \"\"\"SELECT $this\n{ ] }\"\"\" ] ;"
                    + " sh:property [", SHAPES + ":", "Lighthouse", "sh:select", "the query"),
            edit("a chain that is a property", ONTOLOGY, CHAIN, "light:serviceOf", ONTOLOGY + ":23: ", "kept by", "not a list"),
            edit("a chain with an empty member", ONTOLOGY, CHAIN, "( [ ] light:serviceOf )", ONTOLOGY + ":23: ", "kept by", "owl:inverseOf"),
            edit("an empty chain", ONTOLOGY, CHAIN, "()", ONTOLOGY + ":23: ", "not a list"),
            edit("a data set without an address", DATASET, "<https://example.org/lights/>", "[]", DATASET + ":4: ", "void:uriSpace"),
            edit("an ontology that does not name its namespace", ONTOLOGY,
                    " ;\n    vann:preferredNamespaceUri \"https://example.org/lights/ontology#\"", "", ONTOLOGY + ":9: ",
                    "vann:preferredNamespaceUri"),
            edit("an ontology that does not call itself one", ONTOLOGY, "<https://example.org/lights/ontology> a owl:Ontology ;\n"
                    + "    vann:preferredNamespacePrefix \"light\" ;\n    vann:preferredNamespaceUri \"https://example.org/lights/ontology#\" .",
                    "", "ontology: ", "a owl:Ontology", "vann:preferredNamespaceUri"),
            new Breakage("a misspelt term of another vocabulary", SmallBreakageTest::misspellNote, LIGHTS + ":14: ",
                    List.of("noet", "skos/core#", "Did you mean note?")),
            edit("two classes under each other that exclude each other", ONTOLOGY, "light:Keeper a owl:Class ; owl:disjointWith light:Building ;",
                    "light:Keeper a owl:Class ; owl:disjointWith light:Building ; rdfs:subClassOf light:Building . "
                    + "light:Building rdfs:subClassOf light:Keeper . light:Keeper", ONTOLOGY + ":", "no member"),
            edit("no citation", LIGHTS, "\n    nisso:citation [ a nisso:Citation ; nisso:source source:log ; nisso:locator \"p. 1\" ]", "", LIGHTS + ":",
                    "North Head", "(https://w3id.org/nisso/ontology#citation)"));
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void isOneFindingAtItsPlace(Breakage breakage) throws IOException {
        breakage.change().accept(TestFolders.copy(TestFolders.LIGHTHOUSES, directory));
        List<Finding> findings = check(directory);
        assertEquals(1, findings.size(), findings::toString);
        String text = findings.get(0).toString();
        assertTrue(text.startsWith(breakage.place()), text);
        breakage.words().forEach(word -> assertTrue(text.contains(word), () -> text + "\n  does not say: " + word));
        assertTrue(Stream.of("column", "Exception", "java.", "_:").noneMatch(text::contains), text);
    }

    @Test
    void aFileMayBeginWithAMarkOfUtf8() throws IOException {
        TestFolders.copy(TestFolders.LIGHTHOUSES, directory);
        TestFolders.edit(directory.resolve(LIGHTS), "@prefix light:", "\uFEFF@prefix light:");
        assertEquals(List.of(), check(directory));
    }

    @Test
    void theCommonBeginningOfAddressesMayBeWrittenAsAnAddress() throws IOException {
        TestFolders.copy(TestFolders.LIGHTHOUSES, directory);
        TestFolders.edit(directory.resolve(DATASET), "\"https://example.org/lights/id/\"", "<https://example.org/lights/id/>");
        assertEquals(List.of(), check(directory));
    }

    @Test
    void aPropertyOfAVocabularyOfWhichTheOntologyTakesNothingIsFree() throws IOException {
        TestFolders.copy(TestFolders.LIGHTHOUSES, directory);
        TestFolders.edit(directory.resolve(LIGHTS), "light:litOn \"1901", "<http://www.w3.org/2004/02/skos/core#noet> \"x\" ; light:litOn \"1901");
        assertEquals(List.of(), check(directory));
    }

    @Test
    void aFolderThatChangesWhileItIsBuiltIsRefused() {
        TestFolders.copy(TestFolders.LIGHTHOUSES, directory);
        Progress meddling = (stage, detail) -> {
            if (stage == Stage.SHAPES) {
                append(directory.resolve(LIGHTS), "# one line more\n");
            }
        };
        BuildResult result = new Build(ProjectFolder.at(directory), meddling).into(Store.at(directory.resolve("store")));
        List<Finding> findings = assertInstanceOf(BuildResult.Refused.class, result).findings();
        assertEquals("[folder: The folder changed while it was read. Build again.]", findings.toString());
        assertEquals(true, Store.at(directory.resolve("store")).current().isEmpty());
    }

    @Test
    void whatNoCheckForesawIsAFindingOfItsStage() {
        StageRefused refused = org.junit.jupiter.api.Assertions.assertThrows(StageRefused.class,
                () -> StageFailure.refused(Stage.SHAPES, () -> {
                    throw new IllegalStateException("no such thing");
                }));
        String text = refused.findings().get(0).toString();
        assertTrue(text.startsWith("folder: This stage failed: checking the shapes ended with IllegalStateException: no such thing. Take"), text);
    }

    private static List<Finding> check(Path folder) throws IOException {
        return new Build(ProjectFolder.at(folder), Progress.NONE).check();
    }

    private static Breakage edit(String name, String file, String old, String replacement, String place, String... words) {
        return new Breakage(name, copy -> TestFolders.edit(copy.resolve(file), old, replacement), place, List.of(words));
    }

    private static void misspellNote(Path copy) {
        append(copy.resolve(ONTOLOGY), "\n<http://www.w3.org/2004/02/skos/core#note> a owl:AnnotationProperty .\n");
        TestFolders.edit(copy.resolve(LIGHTS), "light:litOn \"1901", "<http://www.w3.org/2004/02/skos/core#noet> \"x\"@en ;\n light:litOn \"1901");
    }

    private static void recode(Path copy, String old, String replacement, Charset charset) {
        try {
            Path file = copy.resolve(LIGHTS);
            String text = Files.readString(file).replace(old, replacement);
            // Only this line leaves UTF-8 where the charset has no other letters.
            Files.write(file, charset == StandardCharsets.ISO_8859_1 ? latin(text) : text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] latin(String text) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        for (String part : text.split("(?<=é)|(?=é)")) {
            bytes.write(part.getBytes(part.equals("é") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
