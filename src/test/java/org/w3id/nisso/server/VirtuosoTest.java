package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3id.nisso.ShippedStore;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.catalog.WorkedCases;
import org.w3id.nisso.engine.EngineGraph;
import org.w3id.nisso.engine.EngineProblem;
import org.w3id.nisso.engine.Push;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.store.OpenGeneration;

/**
 * Virtuoso 7.2.5, as Debian has it, takes everything, but makes language tags lower case, rounds geometries, and answers some questions
 * otherwise than SPARQL has it: an engine that must not be served from, and that would not be noticed without a trial.
 */
@Tag("trial")
class VirtuosoTest {

    @Test
    void anEngineThatAnswersOtherwiseIsFilledAndTriedAndNotServed() throws Exception {
        ProjectFolder folder = ProjectFolder.at(TestFolders.SHIPPED);
        try (VirtuosoEngine engine = new VirtuosoEngine();
                OpenGeneration generation = OpenGeneration.open(ShippedStore.store().current().orElseThrow());
                RDFLink link = generation.link()) {
            Catalogue catalogue = Catalogue.load(generation.generation().queries(), Object::toString).catalogue();
            EngineProblem refusal = assertThrows(EngineProblem.class, () -> Txn.executeRead(generation.dataset(), () -> {
                AddressSpace addresses = Description.in(link).orElseThrow().addresses();
                new Push(engine.address(), addresses, (graph, statements) -> { }).run(generation.generation(), link,
                        tried -> WorkedCases.check(catalogue, folder.queries(), folder::nameOf, tried, addresses));
            }));
            assertTrue(refusal.getMessage().contains("answers that are known to be otherwise")
                    || refusal.getMessage().contains("answered 500 to POST " + engine.address().query()), refusal::getMessage);
            String said = assertThrows(EngineProblem.class, () -> EngineGraph.open(engine.address(), Duration.ofMinutes(1))).getMessage();
            assertTrue(said.contains("is not complete"), said);
        }
    }
}
