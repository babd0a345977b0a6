package org.w3id.nisso.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.nisso.rdf.AddressSpace;

/**
 * Each rule of inference, by cases that are files: {@code cases/rules/NAME/given.ttl} holds axioms and facts, {@code concluded.ttl}
 * holds exactly what is to follow.
 */
class RulesTest {

    private static final Path CASES = Path.of("src/test/resources/cases/rules");
    private static final AddressSpace ADDRESSES = new AddressSpace("https://example.org/", "https://example.org/id/");

    @TestFactory
    Stream<DynamicTest> eachCaseConcludesExactlyWhatItSays() throws IOException {
        return cases().map(directory -> DynamicTest.dynamicTest(directory.getFileName().toString(), () -> {
            Graph concluded = concluded(directory.resolve("given.ttl"));
            Graph expected = RDFDataMgr.loadGraph(directory.resolve("concluded.ttl").toString());
            assertEquals(lines(expected), lines(concluded));
        }));
    }

    @Test
    void everyRuleHasACase() throws IOException {
        Set<String> rules = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/w3id/nisso/build/rules"))) {
            files.map(f -> f.getFileName().toString().replace(".rq", "")).forEach(rules::add);
        }
        rules.add("prp-spo2");
        Set<String> cases = cases().map(d -> d.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        for (String rule : rules) {
            assertTrue(cases.stream().anyMatch(c -> c.equals(rule) || c.startsWith(rule + "--")), () -> "no case for " + rule);
        }
    }

    private static Stream<Path> cases() throws IOException {
        try (Stream<Path> all = Files.list(CASES)) {
            return all.sorted().toList().stream();
        }
    }

    private static Graph concluded(Path given) {
        Graph asserted = RDFDataMgr.loadGraph(given.toString());
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        return Txn.calculateWrite(dataset, () -> {
            asserted.find().forEach(dataset.getDefaultGraph()::add);
            Inference.run(dataset, asserted, ADDRESSES);
            Graph concluded = GraphFactory.createDefaultGraph();
            dataset.getGraph(ADDRESSES.inferredGraph()).find().forEach(concluded::add);
            return concluded;
        });
    }

    private static String lines(Graph graph) {
        return graph.stream().map(Object::toString).sorted().collect(Collectors.joining("\n"));
    }
}
