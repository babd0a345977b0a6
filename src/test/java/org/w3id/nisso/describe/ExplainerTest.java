package org.w3id.nisso.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.nisso.rdf.AddressSpace;

/** Why things hold: on the cases by which the rules of the build are tested, each conclusion is explained by premises that are there. */
class ExplainerTest {

    private static final Path CASES = Path.of("src/test/resources/cases/rules");
    private static final AddressSpace ADDRESSES = new AddressSpace("https://example.org/", "https://example.org/id/");

    private static Explainer explainer(DatasetGraph dataset) {
        return new Explainer(RDFLink.connect(dataset), ADDRESSES, Optional.empty());
    }

    private static DatasetGraph dataset(Path directory) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFDataMgr.read(dataset.getDefaultGraph(), directory.resolve("given.ttl").toString());
        concluded(directory).find().forEach(triple -> {
            dataset.getDefaultGraph().add(triple);
            dataset.add(ADDRESSES.inferredGraph(), triple.getSubject(), triple.getPredicate(), triple.getObject());
        });
        return dataset;
    }

    private static Graph concluded(Path directory) {
        return RDFDataMgr.loadGraph(directory.resolve("concluded.ttl").toString());
    }

    private static Stream<Path> cases() throws IOException {
        try (Stream<Path> all = Files.list(CASES)) {
            return all.sorted().toList().stream();
        }
    }

    @TestFactory
    Stream<DynamicTest> eachConclusionIsExplainedDownToWhatWasWrittenDown() throws IOException {
        return cases().map(directory -> DynamicTest.dynamicTest(directory.getFileName().toString(), () -> {
            DatasetGraph dataset = dataset(directory);
            List<Triple> conclusions = concluded(directory).find().toList();
            assertFalse(conclusions.isEmpty());
            conclusions.forEach(conclusion -> assertRestsOnWhatWasWritten(conclusion, dataset, new HashSet<>()));
        }));
    }

    private static void assertRestsOnWhatWasWritten(Triple conclusion, DatasetGraph dataset, Set<Triple> under) {
        assertTrue(under.add(conclusion), () -> "in a circle: " + conclusion);
        Explanation explanation = explainer(dataset).explain(conclusion).orElseThrow();
        assertTrue(explanation.inferred(), conclusion::toString);
        Explanation.Step step = explanation.step().orElseThrow(() -> new AssertionError("unexplained: " + conclusion));
        assertFalse(step.premises().isEmpty());
        for (Explanation.Premise premise : step.premises()) {
            assertTrue(dataset.getDefaultGraph().contains(premise.statement()), premise::toString);
            if (premise.inferred()) {
                assertRestsOnWhatWasWritten(premise.statement(), dataset, under);
            }
        }
        under.remove(conclusion);
    }

    @Test
    void everyRuleOfTheBuildIsReadBackwardsByItsName() throws IOException {
        Set<String> rules = new TreeSet<>(Set.of("prp-spo2"));
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/w3id/nisso/build/rules"))) {
            files.map(file -> file.getFileName().toString().replace(".rq", "")).forEach(rules::add);
        }
        assertEquals(rules, Stream.of(Inferring.values()).map(ExplainerTest::name).collect(Collectors.toCollection(TreeSet::new)));
        for (String rule : rules) {
            assertTrue(cases().filter(directory -> directory.getFileName().toString().split("--")[0].equals(rule))
                    .flatMap(directory -> concluded(directory).find().toList().stream()
                            .map(conclusion -> explainer(dataset(directory)).explain(conclusion).orElseThrow()))
                    .anyMatch(explanation -> name(explanation.step().orElseThrow().rule()).equals(rule)), rule);
        }
    }

    private static String name(Inferring rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static DatasetGraph given(String trig) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.fromString("""
                PREFIX : <https://example.org/id/thing/>
                PREFIX v: <https://example.org/terms#>
                PREFIX g: <https://example.org/graph/>
                PREFIX nisso: <https://w3id.org/nisso/ontology#>
                PREFIX owl: <http://www.w3.org/2002/07/owl#>
                """ + trig, Lang.TRIG).parse(dataset);
        return dataset;
    }

    private static Triple statement(String subject, String property, String object) {
        return Triple.create(thing(subject), NodeFactory.createURI("https://example.org/terms#" + property), thing(object));
    }

    private static Node thing(String key) {
        return ADDRESSES.thing("thing", key);
    }

    @Test
    void aStatementIsNotExplainedByWhatRestsOnIt() {
        DatasetGraph dataset = given("""
                v:p owl:inverseOf v:q ; owl:propertyChainAxiom ( v:r v:r ) .
                :a v:r :m . :m v:r :b . :a v:p :b . :b v:q :a .
                GRAPH g:inferred { :a v:p :b . :b v:q :a }
                """);
        Explanation.Step step = explainer(dataset).explain(statement("a", "p", "b")).orElseThrow().step().orElseThrow();
        assertEquals(Inferring.PRP_SPO2, step.rule());
        assertEquals(Inferring.PRP_INV, explainer(dataset).explain(statement("b", "q", "a")).orElseThrow().step().orElseThrow().rule());
    }

    @Test
    void whatWasWrittenDownHasItsSourcesInsteadAndWhatIsNotThereHasNothing() {
        DatasetGraph dataset = given(":a v:p :b ; nisso:citation [ nisso:source :s ; nisso:locator 'p. 1' ] .");
        Explanation explanation = explainer(dataset).explain(statement("a", "p", "b")).orElseThrow();
        assertFalse(explanation.inferred());
        assertEquals(Optional.empty(), explanation.step());
        assertEquals(List.of(new References.Reference(thing("s"), Optional.of("p. 1"))),
                explanation.portrait().references(thing("a")).supporting(NodeFactory.createURI("https://example.org/terms#p")));
        assertEquals(Optional.empty(), explainer(dataset).explain(statement("b", "p", "a")));
    }
}
