package org.w3id.nisso.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.report.Stage;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.OpenGeneration;
import org.w3id.nisso.store.Store;
import org.w3id.nisso.store.StoreLock;
import org.w3id.nisso.store.StoreProblem;

/** Whole builds of the tiny folder, into real stores. */
class BuildTest {

    @TempDir
    Path directory;

    @Test
    void unchangedInputsAreNotBuiltAgain() {
        Path folder = TestFolders.copy(TestFolders.LIGHTHOUSES, directory.resolve("folder"));
        Store store = Store.at(directory.resolve("store"));
        Generation first = assertInstanceOf(BuildResult.Built.class, build(folder, store)).generation();
        assertEquals(first, assertInstanceOf(BuildResult.Unchanged.class, build(folder, store)).generation());
        TestFolders.edit(folder.resolve("triples/lights.ttl"), "Ada Reed", "Ada B. Reed");
        TestFolders.edit(folder.resolve("queries/answers/keepers-of/north-head.csv"), "Ada Reed", "Ada B. Reed");
        assertInstanceOf(BuildResult.Built.class, build(folder, store));
    }

    @Test
    void theSameContentElsewhereHasTheSameIdentity() {
        Path copy = TestFolders.copy(TestFolders.LIGHTHOUSES, directory.resolve("copy"));
        assertEquals(new Build(ProjectFolder.at(TestFolders.LIGHTHOUSES), Progress.NONE).identity(),
                new Build(ProjectFolder.at(copy), Progress.NONE).identity());
    }

    @Test
    void whatIsAssertedAndWhatIsInferredStayApartAndBothAreSeenWithoutNamingAGraph() {
        withTinyGraph(dataset -> {
            String keptBy = "<https://example.org/lights/ontology#keptBy>";
            assertTrue(ask(dataset, "?x " + keptBy + " ?y"));
            assertTrue(ask(dataset, "GRAPH <https://example.org/lights/graph/inferred> { ?x " + keptBy + " ?y }"));
            assertEquals(false, ask(dataset, "GRAPH <https://example.org/lights/graph/triples/lights> { ?x " + keptBy + " ?y }"));
            assertEquals(false, ask(dataset, "?x <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ?y"));
        });
    }

    @Test
    void everyAssertedStatementHasAnAnnotationWithASource() {
        withTinyGraph(dataset -> assertEquals(false, ask(dataset, """
                GRAPH ?g { ?s ?p ?o }
                FILTER (STRSTARTS(STR(?g), "https://example.org/lights/graph/triples/") && ?p != nisso:citation && isIRI(?s))
                FILTER NOT EXISTS { GRAPH <https://example.org/lights/graph/provenance> {
                  ?annotation <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( ?s ?p ?o )>> ; nisso:source ?source } }
                """)));
    }

    @Test
    void aBuildGoesThroughItsStagesInOrder() {
        List<Stage> stages = new java.util.ArrayList<>();
        new Build(ProjectFolder.at(TestFolders.LIGHTHOUSES), (stage, detail) -> {
            if (stages.isEmpty() || stages.get(stages.size() - 1) != stage) {
                stages.add(stage);
            }
        }).into(Store.at(directory));
        assertEquals(stages.stream().sorted().distinct().toList(), stages);
        assertTrue(stages.containsAll(List.of(Stage.READING, Stage.INFERENCE, Stage.SHAPES, Stage.ANSWERS, Stage.WRITING)));
    }

    @Test
    void twoBuildsOfOneStoreExcludeEachOtherAndTheSecondSaysWhoHoldsIt() {
        Store store = Store.at(directory);
        try (StoreLock other = store.lockForBuild().orElseThrow()) {
            other.announce("");
            StoreProblem problem = assertThrows(StoreProblem.class, () -> build(TestFolders.LIGHTHOUSES, store));
            assertTrue(problem.getMessage().contains("process " + ProcessHandle.current().pid()), problem.getMessage());
        }
    }

    @Test
    void aFolderWithoutOneOfItsPartsIsRefusedWithItsName() {
        RuntimeException refused = assertThrows(RuntimeException.class, () -> ProjectFolder.at(directory));
        assertTrue(refused.getMessage().contains("ontology/") && refused.getMessage().contains("--folder DIR"), refused.getMessage());
    }

    @Test
    void aDirectoryThatIsNoProjectFolderIsNamedInFullWithWhatItLacks() throws IOException {
        Files.createDirectories(directory.resolve("triples"));
        RuntimeException lacking = assertThrows(RuntimeException.class, () -> ProjectFolder.at(directory.resolve("triples/..")));
        assertTrue(lacking.getMessage().startsWith("The directory \"" + directory + "\" has no ontology/ and no queries/. "),
                lacking.getMessage());
        RuntimeException missing = assertThrows(RuntimeException.class, () -> ProjectFolder.at(directory.resolve("none")));
        assertTrue(missing.getMessage().startsWith("There is no directory \"" + directory.resolve("none") + "\". "), missing.getMessage());
    }

    private void withTinyGraph(java.util.function.Consumer<DatasetGraph> check) {
        Store store = Store.at(directory);
        build(TestFolders.LIGHTHOUSES, store);
        try (OpenGeneration open = OpenGeneration.open(store.current().orElseThrow())) {
            Txn.executeRead(open.dataset(), () -> check.accept(open.dataset()));
        }
    }

    private static BuildResult build(Path folder, Store store) {
        return new Build(ProjectFolder.at(folder), Progress.NONE).into(store);
    }

    private static boolean ask(DatasetGraph dataset, String pattern) {
        try (QueryExec exec = QueryExec.dataset(dataset)
                .query("PREFIX nisso: <https://w3id.org/nisso/ontology#> ASK { " + pattern + " }").build()) {
            return exec.ask();
        }
    }
}
