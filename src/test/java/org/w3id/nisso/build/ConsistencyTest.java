package org.w3id.nisso.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.w3id.nisso.rdf.AddressSpace;

/** Each contradiction is found, once, and said in words. */
class ConsistencyTest {

    private static final AddressSpace ADDRESSES = new AddressSpace("https://example.org/", "https://example.org/id/");

    @Test
    void aThingOfTwoDisjointClassesIsNamedWithBoth() {
        assertEquals(List.of("island:skye is both a https://example.org/Land and a https://example.org/Sea, and nothing can be both."),
                found(":Land owl:disjointWith :Sea . island:skye a :Land , :Sea ."));
    }

    @Test
    void aThingOfTwoClassesThatAreAllDisjointIsFoundOnce() {
        assertEquals(List.of("island:skye is used both as land and as sea, and nothing can be both."), found("""
                [] a owl:AllDisjointClasses ; owl:members ( :Sky :Land :Sea ) .
                :Land rdfs:label "land"@en . :Sea rdfs:label "sea"@en . :Sky rdfs:label "sky"@en .
                island:skye a :Land , :Sea . island:mull a :Land ."""));
    }

    @Test
    void aClassUnderTwoDisjointClassesCanHaveNoMember() {
        assertEquals(List.of("The class marsh can have no member: it lies under both land and sea, and nothing can be both."), found("""
                :Land owl:disjointWith :Sea . :Land rdfs:label "land"@en . :Sea rdfs:label "sea"@en .
                :Marsh rdfs:subClassOf :Wetland , :Sea ; rdfs:label "marsh"@en . :Wetland rdfs:subClassOf :Land ."""));
    }

    @Test
    void aClassUnderTwoClassesThatAreAllDisjointCanHaveNoMember() {
        assertEquals(List.of("The class marsh can have no member: it lies under both land and sea, and nothing can be both."), found("""
                [] a owl:AllDisjointClasses ; owl:members ( :Land :Sea ) . :Land rdfs:label "land"@en . :Sea rdfs:label "sea"@en .
                :Marsh rdfs:subClassOf :Land , :Sea ; rdfs:label "marsh"@en ."""));
    }

    @Test
    void classesUnderEachOtherThatExcludeEachOtherAreFoundOnceAndWhatLiesUnderThemIsNot() {
        assertEquals(List.of("The class land can have no member: it lies under both land and sea, and nothing can be both."), found("""
                :Land owl:disjointWith :Sea . :Sea owl:disjointWith :Land . :Land rdfs:label "land"@en . :Sea rdfs:label "sea"@en .
                :Land rdfs:subClassOf :Sea . :Sea rdfs:subClassOf :Land . :Island rdfs:subClassOf :Land ."""));
    }

    @Test
    void aThingWithoutANameIsCalledAPartOfTheOneItIsWrittenIn() {
        assertEquals(List.of("a part of island:skye is both a https://example.org/Land and a https://example.org/Sea,"
                + " and nothing can be both."), found(":Land owl:disjointWith :Sea . island:skye :coast [ a :Land , :Sea ] ."));
    }

    @Test
    void twoValuesOfAFunctionalPropertyAreAContradiction() {
        assertEquals(List.of("island:skye has two values for https://example.org/height, “1” and “2”, and there can be one only."),
                found(":height a owl:FunctionalProperty . island:skye :height \"1\" , \"2\" . island:mull :height \"1\" ."));
    }

    @Test
    void nothingIsBesideItselfByAnIrreflexiveProperty() {
        assertEquals(List.of("island:skye is related to itself by https://example.org/beside, which cannot be."),
                found(":beside a owl:IrreflexiveProperty . island:skye :beside island:skye , island:mull ."));
    }

    @Test
    void anAsymmetricPropertyDoesNotHoldBothWays() {
        assertEquals(List.of(
                "island:mull and island:skye are related both ways by https://example.org/within, which holds one way only."),
                found(":within a owl:AsymmetricProperty . island:skye :within island:mull . island:mull :within island:skye ."));
    }

    @Test
    void disjointPropertiesDoNotHoldBetweenTheSameThings() {
        assertEquals(List.of("island:skye and island:mull are related both by https://example.org/near and by"
                + " https://example.org/far, which exclude each other."),
                found(":near owl:propertyDisjointWith :far . island:skye :near island:mull ; :far island:mull ."));
    }

    @Test
    void nothingBelongsToTheEmptyClass() {
        assertEquals(List.of("island:skye is said to belong to owl:Nothing, the class without members."),
                found("island:skye a owl:Nothing ."));
    }

    private static List<String> found(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        String text = """
                @prefix : <https://example.org/> .
                @prefix island: <https://example.org/id/island/> .
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                """ + turtle;
        RDFDataMgr.read(graph, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Lang.TURTLE);
        return Consistency.check(graph, new Names(graph, ADDRESSES)).stream().map(Unplaced::what).toList();
    }
}
