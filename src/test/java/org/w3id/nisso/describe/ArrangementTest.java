package org.w3id.nisso.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.rdf.Terms;

/** Where the statements of a thing stand: in the places of the folder, none lost and none twice. */
class ArrangementTest {

    private static final AddressSpace ADDRESSES = new AddressSpace("https://example.org/", "https://example.org/id/");
    private static final String PREFIXES = """
            PREFIX : <https://example.org/id/thing/>
            PREFIX v: <https://example.org/terms#>
            PREFIX g: <https://example.org/graph/>
            PREFIX nisso: <https://w3id.org/nisso/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;
    private static final String FACTS = """
            :a a v:Pact ; rdfs:label 'A' ; v:on '1941-04-13'^^xsd:date ; v:near :b , :c ; v:kin :tie2 .
            :b rdfs:label 'B' . :c rdfs:label 'C' .
            :tie1 a v:Tie ; v:in :a ; v:of :b ; v:also :a ; nisso:earliestStart '1950-01-01'^^xsd:date ; nisso:latestEnd '1960-01-01'^^xsd:date ;
                nisso:citation [ nisso:source :s ; nisso:locator 'p. 7' ] .
            :tie2 a v:Tie ; v:in :a ; v:of :c ; nisso:earliestStart '1940-01-01'^^xsd:date .
            :fair rdfs:label 'Fair' ; v:part [ v:who :a ; v:as 'guest' ] ; nisso:earliestStart '1945-05-05'^^xsd:date .
            :deed a v:Tie ; v:sign [ v:who :a ; v:as 'clerk' ] .
            GRAPH g:inferred { :a v:kin :tie2 . }
            """;
    private static final String VIEWS = """
            GRAPH g:shapes {
              v:ties a sh:PropertyGroup ; sh:order 2 ; rdfs:label 'Ties'@en , '絆'@ja .
              v:first a sh:PropertyGroup ; sh:order 1 ; rdfs:label 'First'@en .
              v:PactView a sh:NodeShape ; sh:targetClass v:Pact ;
                sh:property [ sh:path [ sh:inversePath v:in ] ; sh:name 'Tied'@en , '結'@ja ; sh:group v:ties ; sh:order 1 ] ,
                  [ sh:path v:on ; sh:name 'Day'@en ; sh:group v:first ] ,
                  [ sh:path [ sh:inversePath v:who ] ; sh:qualifiedValueShape [ sh:class v:Tie ] ; sh:qualifiedMinCount 0 ;
                    sh:name 'Deeds'@en ; sh:group v:ties ; sh:order 2 ] .
              v:TieView a sh:NodeShape ; sh:targetClass v:Tie ; sh:property [ sh:path v:of ; sh:name 'of'@en ] .
              v:Silent a sh:NodeShape ; sh:targetClass v:Pact ; sh:property [ sh:path v:near ; sh:maxCount 9 ] .
            }
            """;

    private record Told(Portrait portrait, Arrangement arrangement) { }

    private static Told told(String trig) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.fromString(PREFIXES + trig, Lang.TRIG).parse(dataset);
        RDFLink link = RDFLink.connect(dataset);
        Views views = Views.in(link, ADDRESSES, Optional.empty());
        Portrait portrait = new Surroundings(link, ADDRESSES, Optional.empty()).describe(thing("a"), Window.page(1), views);
        return new Told(portrait, new Arrangement(portrait, views));
    }

    private static Node thing(String key) {
        return ADDRESSES.thing("thing", key);
    }

    private static List<String> names(List<Entry> entries) {
        return entries.stream().map(entry -> entry.slot().name("en").orElse("")).toList();
    }

    private static List<Node> nodes(Entry entry) {
        return entry.lines().stream().map(Line::node).toList();
    }

    @Test
    void thePlacesOfTheFolderComeInItsOrderAndInThemWhatBeganFirst() {
        Arrangement arrangement = told(FACTS + VIEWS).arrangement();
        assertEquals(List.of("Day", "Tied", "Deeds"), names(arrangement.told()));
        assertEquals(List.of(thing("tie2"), thing("tie1")), nodes(arrangement.told().get(1)));
        assertEquals(Optional.of("結"), arrangement.told().get(1).slot().name("ja"));
        assertEquals(Optional.of("Day"), arrangement.told().get(0).slot().name("ja"), "English where there is no other name");
    }

    @Test
    void aNodeWithoutALabelIsHereWithWhatItSaysAndItsSources() {
        Told told = told(FACTS + VIEWS);
        assertEquals(Set.of(thing("tie1"), thing("tie2"), thing("deed")), told.portrait().opened());
        assertEquals(List.of(new References.Reference(thing("s"), Optional.of("p. 7"))),
                told.portrait().references(thing("tie1")).supporting(Terms.SOURCE));
        assertEquals(List.of(thing("deed")), nodes(told.arrangement().told().get(2)), "the thing that holds a node without a name");
    }

    @Test
    void whatTheFolderIsSilentAboutFollowsAndConclusionsComeLast() {
        Arrangement arrangement = told(FACTS + VIEWS).arrangement();
        List<String> rest = arrangement.rest().stream().map(entry -> entry.slot().way().property().getLocalName()).toList();
        assertEquals(List.of("near", "who"), rest, "what tie1 says besides is read where it stands");
        assertEquals(Optional.of(thing("fair")), arrangement.rest().get(1).lines().get(0).holding().map(Triple::getSubject));
        assertEquals(List.of(thing("tie2")), nodes(arrangement.concluded().get(0)));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void noStatementIsLostAndNoneStandsTwice(boolean withViews) {
        Told told = told(FACTS + (withViews ? VIEWS : ""));
        List<Triple> placed = Stream.of(told.arrangement().told(), told.arrangement().rest(), told.arrangement().concluded())
                .flatMap(List::stream).flatMap(entry -> entry.lines().stream()).map(Line::statement).toList();
        assertEquals(placed.size(), new HashSet<>(placed).size());
        Graph graph = told.portrait().graph();
        Set<Node> inHead = Set.of(RDF.type.asNode(), RDFS.label.asNode(), DCTerms.description.asNode(), Terms.CITATION, Terms.DOUBTFUL);
        List<Triple> all = new ArrayList<>(graph.find(thing("a"), Node.ANY, Node.ANY).toList());
        all.removeIf(triple -> inHead.contains(triple.getPredicate()));
        all.addAll(graph.find(Node.ANY, Node.ANY, thing("a")).toList());
        // What an opened node says besides is read there.
        all.removeIf(triple -> told.portrait().opened().contains(triple.getSubject())
                && placed.stream().anyMatch(other -> Set.of(other.getSubject(), other.getObject()).contains(triple.getSubject())));
        assertFalse(all.isEmpty());
        assertTrue(placed.containsAll(all), () -> all + "\n" + placed);
    }

    @ParameterizedTest
    @CsvSource({"1949-12-31,AFTER", "1950-01-01,DURING", "1959-12-31,DURING", "1960-01-01,BEFORE"})
    void theFirstDayCountsAndTheDayOfTheEndDoesNot(LocalDate day, Span.Standing standing) {
        Span span = told(FACTS).portrait().span(thing("tie1"));
        assertEquals(standing, span.standing(Optional.of(day), Optional.of(day)));
        assertEquals(Span.Standing.DURING, span.standing(Optional.empty(), Optional.empty()));
    }

    @Test
    void whatBeganAndEndedOnOneDayWasOnThatDay() {
        LocalDate day = LocalDate.of(1945, 5, 5);
        assertEquals(Span.Standing.DURING, new Span(Optional.of(day), Optional.of(day), false).standing(Optional.of(day), Optional.of(day)));
    }
}
