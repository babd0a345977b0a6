package org.w3id.nisso.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.w3id.nisso.rdf.AddressSpace;

/** What is gathered of a thing, from a dataset in memory. */
class DescriberTest {

    private static final String SPACE = "https://example.org/id/";
    private static final AddressSpace ADDRESSES = new AddressSpace("https://example.org/", SPACE);
    private static final String PREFIXES = """
            PREFIX : <https://example.org/id/thing/>
            PREFIX v: <https://example.org/terms#>
            PREFIX g: <https://example.org/graph/>
            PREFIX nisso: <https://w3id.org/nisso/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """;

    private static Portrait describe(String trig, Window window) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        RDFParser.fromString(PREFIXES + trig, Lang.TRIG).parse(dataset);
        return new Describer(RDFLink.connect(dataset), ADDRESSES, Optional.empty()).describe(thing("a"), window);
    }

    private static Portrait describe(String trig) {
        return describe(trig, Window.page(1));
    }

    private static Node thing(String key) {
        return ADDRESSES.thing("thing", key);
    }

    private static Node term(String name) {
        return NodeFactory.createURI("https://example.org/terms#" + name);
    }

    private static boolean holds(Portrait portrait, String pattern) {
        try (QueryExec exec = QueryExec.graph(portrait.graph()).query(PREFIXES + "SELECT * { " + pattern + " }").build()) {
            return exec.select().hasNext();
        }
    }

    @Test
    void nodesWithoutANameComeWholeToThreeLevelsAndNoStatementOfANeighbour() {
        Portrait portrait = describe(":a v:p [ v:p [ v:p [ v:p 'deep' ] ] ] ; v:q :b . :b v:secret 1 .");
        assertTrue(holds(portrait, ":a v:p [ v:p [ v:p [ v:p 'deep' ] ] ]"));
        assertFalse(holds(portrait, ":b v:secret ?x"));
    }

    @Test
    void whatPointsAtTheThingFromInsideAnotherComesWithThatOther() {
        Portrait portrait = describe(":b v:part [ v:about :a ; v:as 'witness' ] . :c v:part [ v:inner [ v:about :a ] ] ; v:other 1 .");
        assertTrue(holds(portrait, ":b v:part [ v:about :a ; v:as 'witness' ]"));
        assertTrue(holds(portrait, ":c v:part [ v:inner [ v:about :a ] ]"));
        assertFalse(holds(portrait, ":c v:other 1"));
        assertEquals(Set.of(thing("b"), thing("c")), portrait.pointing().get(term("about")).stream()
                .map(value -> portrait.holding(value.node()).orElseThrow().getSubject()).collect(Collectors.toSet()));
    }

    @Test
    void whatWasConcludedIsToldApartInBothDirections() {
        Portrait portrait = describe("""
                :a v:p :b , :c . :b v:q :a . :c v:q :a .
                GRAPH g:inferred { :a v:p :c . :c v:q :a . :c v:p :d }
                """);
        assertEquals(2, portrait.inferred().size());
        assertEquals(List.of(false, true), portrait.statements().get(term("p")).stream()
                .sorted((one, other) -> one.node().toString().compareTo(other.node().toString())).map(Portrait.Value::inferred).toList());
    }

    @Test
    void allTermsThatAreMentionedComeWithTheirLabelsAndCitedSourcesWithTheirTitles() {
        Portrait portrait = describe("""
                :a v:p :b ; nisso:citation [ nisso:source :s ; nisso:locator 'p. 1' ] , :place .
                :place nisso:source :t ; nisso:locator 'P7' ; v:long 'not needed' .
                :b rdfs:label 'B'@en , 'ベー'@ja . v:p rdfs:label 'property'@ru .
                :s v:title 'Title of S' ; rdfs:seeAlso <https://s.example/> ; v:relates :a . :t rdfs:label 'T' .
                """);
        assertTrue(holds(portrait, ":b rdfs:label 'ベー'@ja . v:p rdfs:label 'property'@ru . :t rdfs:label 'T'"));
        assertTrue(holds(portrait, ":s v:title 'Title of S' ; rdfs:seeAlso <https://s.example/> . :place nisso:locator 'P7'"));
        assertFalse(holds(portrait, ":place v:long ?x"));
        assertEquals("ベー", portrait.names().best(thing("b"), "ja").text());
        assertEquals("B", portrait.names().best(thing("b"), "ru").text());
        assertEquals("property", portrait.names().best(term("p"), "en").text());
        assertEquals("q", portrait.names().best(term("q"), "en").text());
    }

    @Test
    void aThingWithoutALabelIsCalledByItsNarrowestClassAndAtMostThreeThingsThatItPointsAt() {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        RDFParser.fromString(PREFIXES + """
                :a a v:Wide , v:Narrow ; v:a :listed , :b ; v:b :c , :nameless ; v:c :b , :d , <https://elsewhere.example/x> ; v:d :e ; nisso:citation :s .
                v:Narrow rdfs:subClassOf v:Wide ; rdfs:label 'tie'@en , '絆'@ja . v:Wide rdfs:label 'wide'@en .
                :listed a nisso:Kind ; rdfs:label 'how'@en .
                :b rdfs:label 'B'@en , 'ベー'@ja . :c rdfs:label 'C'@en . :d rdfs:label 'D' . :e rdfs:label 'E' . :s rdfs:label 'S' .
                <https://elsewhere.example/x> rdfs:label 'X' .
                """, Lang.TRIG).parse(dataset);
        RDFLink link = RDFLink.connect(dataset);
        Portrait portrait = new Describer(link, ADDRESSES, Optional.empty()).describe(thing("a"), Window.page(1));
        TermNames names = new Surroundings(link, ADDRESSES, Optional.empty())
                .describe(thing("a"), Window.page(1), Views.in(link, ADDRESSES, Optional.empty())).names();
        assertEquals(new TermNames.Name("Tie: B – C – D", ""), names.best(thing("a"), "en"));
        assertEquals("絆: ベー – C – D", names.best(thing("a"), "ja").text());
        assertEquals(Optional.empty(), names.called(thing("nameless"), "en"));
        assertEquals("B", names.best(thing("b"), "en").text());
        assertEquals(Optional.empty(), portrait.names().called(thing("a"), "en"), "it was not asked for");
    }

    @Test
    void theWordsOfALocalNameAreToldApart() {
        TermNames names = describe(":a v:p 1").names();
        assertEquals("see also", names.best(term("seeAlso"), "en").text());
        assertEquals("as WKT", names.best(term("asWKT"), "en").text());
        assertEquals("Point of interest", names.best(term("PointOfInterest"), "en").text());
        assertEquals("north-head", names.best(thing("north-head"), "en").text());
    }

    @Test
    void aCitationThatNamesThePropertyGoesBeforeThoseOfTheWhole() {
        References references = describe("""
                :a v:p 1 ; v:q 2 ; nisso:citation [ nisso:source :s ; nisso:supports v:p ] , [ nisso:source :t ; nisso:locator 'x' ] .
                """).references();
        assertEquals(List.of(new References.Reference(thing("s"), Optional.empty())), references.supporting(term("p")));
        assertEquals(List.of(new References.Reference(thing("t"), Optional.of("x"))), references.supporting(term("q")));
        assertEquals(2, references.numbered().size());
    }

    @Test
    void aThingThatIsAPlaceInASourceHasItsStatementsFromThere() {
        References references = describe(":a nisso:source :s ; nisso:locator 'P1' ; v:p 1 .").references();
        assertEquals(List.of(new References.Reference(thing("s"), Optional.of("P1"))), references.supporting(term("p")));
    }

    @Test
    void thePartsOfWhatPointsAtAThingAreBoundedAndTogetherWhole() {
        StringBuilder many = new StringBuilder(":a v:own 1 . ");
        for (int i = 0; i < 25; i++) {
            many.append(":from").append(i).append(" v:to :a . ");
        }
        Set<Node> seen = new TreeSet<>((one, other) -> one.getURI().compareTo(other.getURI()));
        for (int page = 1; page <= 3; page++) {
            Portrait portrait = describe(many.toString(), new Window(page, 10));
            assertEquals(page < 3, portrait.more());
            assertEquals(page < 3 ? 10 : 5, portrait.pointing().get(term("to")).size());
            assertTrue(holds(portrait, ":a v:own 1"), "each part has what the thing says");
            portrait.pointing().get(term("to")).forEach(value -> seen.add(value.node()));
        }
        assertEquals(25, seen.size());
        assertEquals(Optional.empty(), Optional.ofNullable(describe(many.toString(), new Window(4, 10)).pointing().get(term("to"))));
        assertThrows(IllegalArgumentException.class, () -> new Window(0, 10));
    }
}
