package org.w3id.nisso.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.OpenGeneration;
import org.w3id.nisso.store.Store;

/**
 * Ways to break the shipped folder. Each gives one finding, at the place, in words that its author understands; and the last good
 * generation stays.
 */
class BreakageTest {

    private static final String PACT = "treaty:soviet-japanese-neutrality-pact-1941 a nisso:Treaty ;";

    @TempDir
    static Path shared;
    private static Store store;
    private static Generation good;

    @TempDir
    Path directory;

    @BeforeAll
    static void theShippedFolderBuildsWithoutFindings() {
        store = Store.at(shared.resolve("store"));
        BuildResult result = new Build(ProjectFolder.at(TestFolders.SHIPPED), Progress.NONE).into(store);
        good = assertInstanceOf(BuildResult.Built.class, result, () -> result.toString()).generation();
    }

    /**
     * One way to break a folder.
     *
     * @param name   what is done
     * @param change does it, to a copy of the folder
     * @param place  what the place of the finding begins with
     * @param words  what the finding says, among other things
     */
    record Breakage(String name, Consumer<Path> change, String place, List<String> words) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Breakage> breakages() {
        return Stream.of(
            edit("a syntax error in the triples", "triples/treaties.ttl", PACT, PACT + " ]", "triples/treaties.ttl:",
                    "full stop"),
            edit("an undeclared prefix", "triples/treaties.ttl", PACT, "trety" + PACT.substring(6), "triples/treaties.ttl:", "trety", "@prefix"),
            edit("a date that is none", "triples/treaties.ttl", "\"1941-04-13\"^^xsd:date", "\"1941-02-30\"^^xsd:date",
                    "triples/treaties.ttl:", "1941-02-30"),
            edit("a syntax error in the ontology", "ontology/nisso.ttl", "nisso:State a owl:Class ;", "nisso:State a owl:Class ;;;; )",
                    "ontology/nisso.ttl:", "full stop"),
            edit("a syntax error in the shapes", "ontology/shapes/agents.ttl", "a sh:NodeShape ;", "a sh:NodeShape [",
                    "ontology/shapes/agents.ttl:", "full stop"),
            edit("a syntax error in a query", "queries/treaties-between.rq", "WHERE {", "WHERE { {{", "queries/treaties-between.rq:"),
            edit("a bad query header", "queries/treaties-between.rq", "#+ summary:", "#+ sumary:", "queries/treaties-between.rq", "summary"),
            edit("a misspelt term", "triples/treaties.ttl", "nisso:signedOn", "nisso:signdOn", "triples/treaties.ttl:",
                    "signdOn", "Did you mean signedOn"),
            edit("a misspelt term in a query", "queries/treaties-between.rq", "nisso:signedBy", "nisso:singedBy",
                    "queries/treaties-between.rq:", "singedBy", "signedBy"),
            edit("a dangling key", "triples/treaties.ttl", "person:matsuoka-yosuke", "person:matsuoka-yosuk", "triples/treaties.ttl:",
                    "person:matsuoka-yosuk", "Did you mean matsuoka-yosuke"),
            edit("a thing of two classes", "triples/states.ttl", "state:manchukuo a nisso:State", "state:manchukuo a nisso:Office , nisso:State",
                    "triples/states.ttl:", "Manchukuo", "both"),
            edit("an unsatisfiable class", "ontology/nisso.ttl", "nisso:State a owl:Class ;\n    rdfs:subClassOf nisso:Agent ,",
                    "nisso:State a owl:Class ;\n    rdfs:subClassOf nisso:Agent , nisso:Office ,", "ontology/nisso.ttl:", "no member"),
            edit("a missing label", "triples/territories.ttl", " , \"色丹島\"@ja", "", "triples/territories.ttl:", "Shikotan", "Japanese"),
            edit("an end before its start", "triples/leaders.ttl", "nisso:end \"1974-12-09\"^^xsd:date", "nisso:end \"1970-12-09\"^^xsd:date",
                    "triples/leaders.ttl:", "tanaka-kakuei", "ends before it begins"),
            edit("a tenure after its holder's death", "triples/leaders.ttl", "nisso:diedOn \"1919-11-03\"^^xsd:date",
                    "nisso:diedOn \"1917-11-03\"^^xsd:date", "triples/leaders.ttl:", "Terauchi", "died"),
            edit("a status without a basis", "triples/territories.ttl", "    nisso:basis position:japan-inherent-territory ;\n", "",
                    "triples/territories.ttl:", "on what it rests"),
            edit("a misspelt term of another vocabulary", "triples/treaties.ttl", "skos:note", "skos:noet", "triples/treaties.ttl:",
                    "noet", "skos/core#", "Did you mean note"),
            edit("a wrong query in a shape", "ontology/shapes/agents.ttl", "$this nisso:successor+ $this .", "$this nisso:successor+ ] .",
                    "ontology/shapes/agents.ttl:", "State", "sh:select"),
            edit("a building block of shapes with a wrong pattern", "ontology/shapes/common.ttl", "\"^[0-9]{4}(-[0-9]{2}){0,2}$\"", "\"([\"",
                    "ontology/shapes/common.ttl:42: ", "The shape Date", "sh:pattern"),
            new Breakage("a thing without a source", copy -> append(copy.resolve("triples/territories.ttl"),
                    "\nterritory:nowhere a nisso:Territory ; nisso:kind kind:island ;"
                            + " rdfs:label \"Nowhere\"@en , \"無\"@ja , \"Нигде\"@ru .\n"),
                    "triples/territories.ttl:", List.of("Nothing supports", "Nowhere", "nisso:citation")),
            new Breakage("a wrong worked answer", BreakageTest::falsifyAnswer, "queries/answers/territory-status/", List.of()),
            new Breakage("no description of the data set", copy -> delete(copy.resolve("triples/dataset.ttl")),
                    "triples/dataset.ttl", List.of("void:uriSpace")));
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void isOneFindingAtItsPlaceAndTheLastGoodGenerationStays(Breakage breakage) {
        breakage.change().accept(TestFolders.copy(TestFolders.SHIPPED, directory));

        BuildResult result = new Build(ProjectFolder.at(directory), Progress.NONE).into(store);

        List<Finding> findings = assertInstanceOf(BuildResult.Refused.class, result).findings();
        assertEquals(1, findings.size(), findings::toString);
        String text = findings.get(0).toString();
        assertTrue(text.startsWith(breakage.place()), text);
        breakage.words().forEach(word -> assertTrue(text.contains(word), () -> text + "\n  does not say: " + word));
        assertEquals(good, store.current().orElseThrow());
        assertStillAnswers();
    }

    @Test
    void allSyntaxErrorsOfAllFilesAreFoundInOneRun() {
        TestFolders.copy(TestFolders.SHIPPED, directory);
        TestFolders.edit(directory.resolve("triples/treaties.ttl"), PACT, PACT + " ]");
        TestFolders.edit(directory.resolve("triples/treaties.ttl"), "treaty:treaty-of-portsmouth-1905 a nisso:Treaty ;",
                "treaty:treaty-of-portsmouth-1905 a nisso:Treaty ; ; \"");
        TestFolders.edit(directory.resolve("triples/events.ttl"), "a nisso:Event ;", "a nisso:Event ; )");
        TestFolders.edit(directory.resolve("queries/names-of.rq"), "WHERE {", "WHERE { {{");

        BuildResult result = new Build(ProjectFolder.at(directory), Progress.NONE).into(store);

        List<String> files = assertInstanceOf(BuildResult.Refused.class, result).findings().stream().map(f -> f.place().file()).toList();
        assertEquals(List.of("queries/names-of.rq", "triples/events.ttl", "triples/treaties.ttl", "triples/treaties.ttl"),
                files.stream().sorted().toList());
    }

    private static void assertStillAnswers() {
        try (OpenGeneration open = OpenGeneration.open(good)) {
            assertTrue(Txn.calculateRead(open.dataset(), () -> !open.dataset().getDefaultGraph().isEmpty()));
        }
    }

    private static Breakage edit(String name, String file, String old, String replacement, String place, String... words) {
        return new Breakage(name, copy -> TestFolders.edit(copy.resolve(file), old, replacement), place, List.of(words));
    }

    private static void falsifyAnswer(Path copy) {
        try (Stream<Path> cases = Files.list(copy.resolve("queries/answers/territory-status"))) {
            Path first = cases.sorted().findFirst().orElseThrow();
            List<String> lines = new java.util.ArrayList<>(Files.readAllLines(first));
            lines.set(lines.size() - 1, lines.get(lines.size() - 1).replaceFirst("^[^,]*", "state:manchukuo"));
            Files.write(first, lines);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
