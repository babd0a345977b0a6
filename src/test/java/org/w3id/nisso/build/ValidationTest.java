package org.w3id.nisso.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes are checked faster than Jena's own validator does, and with the same report. */
class ValidationTest {

    private static final String PREFIXES = """
            @prefix : <https://example.org/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private static final Graph FACTS = graph("""
            :Lamp rdfs:subClassOf :Light .
            :a a :Light ; :height 12 ; :next :b ; :keeper "Ada" .
            :b a :Light ; :height -3 ; :next :c ; :keeper "Ben" , "Bo" .
            :c a :Light ; :next :a .
            :d a :Lamp ; :height 7 ; :seenFrom :a , :d .
            :e a :Light , :Lamp ; :note "left out" .
            :f :height -1 .
            """);

    private static final String SHAPES = """
            <https://example.org/shapes> sh:declare [ sh:prefix "" ; sh:namespace "https://example.org/"^^xsd:anyURI ] .
            :Shape a sh:NodeShape ; %s ;
                sh:property [ sh:path :keeper ; sh:maxCount 1 ; sh:message "Two keepers." ] ;
                sh:sparql [ a sh:SPARQLConstraint ; sh:message "At fault: {?value}" ; sh:prefixes <https://example.org/shapes> ;
                    sh:select "SELECT $this ?path ?value WHERE { %s }" ] .
            """;

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "$this :height ?value FILTER(?value < 0)",
        "FILTER NOT EXISTS { $this :height ?height } BIND(:height AS ?path)",
        "BIND(IF(EXISTS { $this :height ?height }, 1, 0) AS ?value) FILTER(?value = 0)",
        "OPTIONAL { $this :height ?value FILTER(?value > 0) } FILTER(!BOUND(?value))",
        "OPTIONAL { $this :keeper ?keeper BIND(STR($this) AS ?value) } FILTER(BOUND(?value))",
        "{ $this :height ?value . FILTER NOT EXISTS { $this :next ?next } } UNION { $this :seenFrom ?value FILTER(?value = $this) }",
        "{ FILTER NOT EXISTS { $this :height ?height } BIND(1 AS ?value) } UNION { $this :seenFrom ?value }",
        "VALUES (?path ?value) { (:height 1) (:keeper 2) } FILTER NOT EXISTS { $this ?path ?any }",
        "{ BIND($this AS ?value) FILTER(STRENDS(STR($this), 'e')) }",
        "{ SELECT $this (COUNT(?any) AS ?value) { $this :keeper ?any } GROUP BY $this } FILTER(?value > 1)",
        "$this :next+ $this . FILTER NOT EXISTS { $this :next+ ?other FILTER(STR(?other) < STR($this)) }"})
    void aSparqlConstraintIsReportedAsJenaReportsIt(String pattern) {
        for (String target : List.of("sh:targetClass :Light", "sh:targetClass :Light , :Lamp", "sh:targetNode :b , :e",
                "sh:targetSubjectsOf :height ; sh:targetClass :Lamp")) {
            assertReportedAsByJena(SHAPES.formatted(target, pattern), target);
        }
    }

    @Test
    void aCircleIsReportedOnce() {
        assertReportedAsByJena("""
                <https://example.org/shapes> sh:declare [ sh:prefix "" ; sh:namespace "https://example.org/"^^xsd:anyURI ] .
                :Shape a sh:NodeShape ; sh:targetClass :Light ;
                    sh:sparql [ a sh:SPARQLConstraint ; sh:message "By way of {?members}" ; sh:prefixes <https://example.org/shapes> ;
                        sh:select \"""SELECT $this (:next AS ?path) (COUNT(DISTINCT ?member) AS ?members)
                            WHERE { $this :next+ $this . $this :next+ ?member } GROUP BY $this\""" ] .
                """, "grouped");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "true;  SELECT $this { $this <p:p> ?value FILTER NOT EXISTS { $this <p:q> ?other } }",
        "true;  SELECT $this (COUNT(?value) AS ?n) { $this <p:p> ?value } GROUP BY $this",
        "false; SELECT (COUNT(?value) AS ?n) { $this <p:p> ?value }",
        "false; SELECT $this { { BIND($this AS ?value) } }",
        "false; SELECT $this { $this <p:p> ?value MINUS { $this <p:q> ?value } }",
        "false; SELECT $this { { FILTER EXISTS { $this <p:p> ?o } } UNION { $this <p:q> ?o } }",
        "false; SELECT $this { OPTIONAL { ?x <p:p> ?y BIND($this AS ?z) } }",
        "false; ASK { $this <p:p> ?value }"})
    void aQueryThatSeesWhatIsBoundBeforehandInInnerGroupsIsAskedNodeByNode(boolean together, String text) {
        Query query = QueryFactory.create(text);
        assertEquals(together, SetQuery.of(query, NodeFactory.createURI("p:C")).isPresent());
    }

    private static void assertReportedAsByJena(String shapeText, String what) {
        Shapes shapes = Shapes.parse(graph(shapeText));
        assertEquals(told(ShaclValidator.get().validate(shapes, FACTS).getEntries()), told(Validation.entries(shapes, FACTS)), what);
    }

    private static List<String> told(Collection<ReportEntry> entries) {
        return entries.stream().map(e -> e.focusNode() + " " + e.resultPath() + " " + e.value() + " " + e.message() + " " + e.severity())
                .sorted().toList();
    }

    private static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
        return graph;
    }
}
