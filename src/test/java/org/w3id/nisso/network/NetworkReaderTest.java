package org.w3id.nisso.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3id.nisso.network.Attribute.Owner;
import org.w3id.nisso.network.Attribute.Type;

/** What is a node and what is a tie. */
class NetworkReaderTest {

    private final Harbour harbour = new Harbour();

    @Test
    void everyRowIsATieAndEveryThingOneNode() {
        Network network = harbour.whole();
        assertEquals(List.of("port:deep", "port:shallow", "ship:auk", "ship:gull", "ship:tern"),
                network.vertices().stream().map(Vertex::id).toList());
        assertEquals(List.of("ship:gull port:deep anchors", "ship:gull port:deep anchors", "ship:tern port:deep anchors",
                "ship:tern port:shallow grounds", "ship:auk port:shallow anchors"),
                network.ties().stream().map(tie -> tie.source() + " " + tie.target() + " " + tie.kind()).toList());
        assertEquals(5, network.ties().stream().map(Tie::id).distinct().count());
        assertTrue(network.directed());
    }

    @Test
    void anEndIsTheFirstDayOnWhichTheTieHoldsNoMoreAndADayIsNeverLost() {
        List<Tie> ties = harbour.whole().ties();
        assertEquals(span("1880-05-01", "1880-06-01"), ties.get(0).span());
        assertEquals(span("1885-01-10", "1885-01-11"), ties.get(1).span(), "begins and ends on one day");
        assertEquals(new Span(day("1880-05-20"), Optional.empty()), ties.get(2).span(), "open");
        assertEquals(Span.UNKNOWN, ties.get(4).span());
    }

    @Test
    void columnsWithoutARoleAreAttributesOfTheTieWithTheTypeOfTheirValues() {
        Network network = harbour.whole();
        assertEquals(List.of(new Attribute("crew", Owner.TIE, Type.INTEGER), new Attribute("draught", Owner.TIE, Type.NUMBER),
                new Attribute("pilot", Owner.TIE, Type.BOOLEAN), new Attribute("parentColumn", Owner.TIE, Type.TEXT)), network.attributes());
        assertEquals(Map.of("crew", "12", "draught", "3.5", "pilot", "true", "parentColumn", "visit:1"), network.ties().get(0).attributes());
        assertEquals(Map.of("parentColumn", "visit:3"), network.ties().get(2).attributes(), "what is missing is left out");
        assertEquals(Optional.of("https://harbour.example/id/port/deep"), network.ties().get(0).place());
    }

    @Test
    void aNodeHasTheCardOfItsThing() {
        Vertex gull = harbour.whole().byId().get("ship:gull");
        assertEquals("https://harbour.example/id/ship/gull", gull.iri());
        assertEquals("Gull", gull.label());
        assertEquals(Map.of("en", "Gull", "ja", "かもめ", "ru", "Чайка"), gull.labels());
        assertEquals(Optional.of("Ship"), gull.type(), "the most specific class");
        assertEquals(Optional.of("brig"), gull.kind());
        assertEquals(Optional.of("1870?"), gull.start(), "as precise as the source, and marked as doubtful");
        assertEquals(Optional.of("1899-03"), gull.end());
        assertEquals(span("1870-01-01", "1899-04-01"), gull.span());
        assertEquals(List.of(new Link("http://www.wikidata.org/entity/Q1", false), new Link("http://www.wikidata.org/entity/Q2", true)),
                gull.links());
    }

    @Test
    void aLabelIsThatOfTheRowElseInEnglishElseInAnyLanguageElseTheShortAddress() {
        Map<String, Vertex> nodes = harbour.whole().byId();
        assertEquals("The berth", nodes.get("port:deep").label());
        assertEquals("Крачка", nodes.get("ship:tern").label());
        assertEquals("ship:auk", nodes.get("ship:auk").label());
    }

    @Test
    void ofSeveralGeometriesTheMostDetailedIsTaken() {
        assertEquals(Optional.of("POLYGON((30 60, 31 60, 31 61, 30 60))"), harbour.whole().byId().get("port:deep").wkt());
    }

    @Test
    void aParameterCanBeTheOtherEndAndItsLabelIsLookedUp() {
        Network network = harbour.network("ships-in", Projection.BIPARTITE, "port", "Deep Water");
        assertEquals(3, network.ties().size());
        assertTrue(network.ties().stream().allMatch(tie -> tie.target().equals("port:deep")));
        assertEquals("Deep Water", network.byId().get("port:deep").label());
        assertEquals("ships-in", network.ties().get(0).kind(), "without a column of kinds, the query");
        assertEquals(Map.of("port", "port:deep"), network.about().parameters());
    }

    @Test
    void withoutASecondEndTheColumnsAreAttributesOfTheNodes() {
        Network network = harbour.network("ships", Projection.BIPARTITE);
        assertEquals(List.of(), network.ties());
        Vertex gull = network.byId().get("ship:gull");
        assertEquals(Map.of("crew", "12; 11", "year", "1880; 1885", "labelColumn", "a column called label"), gull.attributes());
        assertEquals(span("1880-01-01", "1886-01-01"), gull.span(), "from the first to the last row");
        assertEquals(new Attribute("crew", Owner.NODE, Type.TEXT), network.attributes().get(0));
    }

    @Test
    void theDescriptionNamesQueryParametersVersionAndLicence() {
        About about = harbour.network("ships-in", Projection.BIPARTITE, "port", "Shallow").about();
        assertEquals("Ships in port: Ships in a port. Query: ships-in port=port:shallow. Data set: https://harbour.example/. Data version:"
                + " v1. Licence: https://creativecommons.org/publicdomain/zero/1.0/.", about.description());
        assertEquals(Optional.of("The harbour masters"), about.creator());
    }

    @Test
    void sourcesThatShareATargetAreTiedOnceForEachTimeThatTheySharedIt() {
        Network network = harbour.dyads();
        assertEquals(List.of("ship:auk", "ship:gull", "ship:tern"), network.vertices().stream().map(Vertex::id).toList());
        assertEquals(List.of(span("1880-05-20", "1880-06-01"), span("1885-01-10", "1885-01-11")),
                network.ties().stream().map(Tie::span).toList(), "both stays of the Gull overlap the open one of the Tern");
        for (Tie tie : network.ties()) {
            assertEquals(List.of("ship:gull", "ship:tern", "port:deep", "The berth"),
                    List.of(tie.source(), tie.target(), tie.kind(), tie.label()));
        }
        assertFalse(network.directed());
    }

    @Test
    void sourcesThatWereThereAtOtherTimesAreNotTied() {
        Harbour later = new Harbour(text -> text.replace("\"1880-05-20\"^^xsd:date", "\"1880-06-01\"^^xsd:date ;"
                + " harbour:until \"1885-01-10\"^^xsd:date"));
        assertEquals(List.of(), later.dyads().ties());
    }

    @Test
    void formatsAreOfferedByRole() {
        assertEquals(List.of(), NetworkFormat.of(Harbour.query("crews")));
        assertTrue(NetworkFormat.of(Harbour.query("ships")).containsAll(
                List.of(NetworkFormat.GEXF, NetworkFormat.GRAPHML, NetworkFormat.CYJS, NetworkFormat.DOT)));
    }

    private static Span span(String begin, String end) {
        return new Span(day(begin), day(end));
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(LocalDate.parse(text));
    }
}
