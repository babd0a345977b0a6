package org.w3id.nisso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.store.OpenGeneration;

/** What must hold of the shipped data as a whole, beyond what the shapes can say of one thing. */
class DataTest {

    private static final LocalDate FIRST_TREATY = LocalDate.parse("1855-02-07");
    private static final LocalDate LAST_SOVIET_DAY = LocalDate.parse("1991-12-25");

    private static OpenGeneration open;

    @BeforeAll
    static void build() {
        open = OpenGeneration.open(ShippedStore.store().current().orElseThrow());
        open.dataset().begin(TxnType.READ);
    }

    @AfterAll
    static void close() {
        open.dataset().end();
        open.close();
    }

    /** A span of days: the first day counts, the end day belongs to what follows. */
    private record Span(LocalDate from, LocalDate to) { }

    /** triples/treaties.ttl and the dossier's treaties.csv: the three were at San Francisco and did not sign. */
    @Test
    void whoRefusedATreatyIsNoPartyToItInTheNetwork() {
        Catalogue catalogue = Catalogue.load(TestFolders.SHIPPED.resolve("queries"), Path::toString).catalogue();
        Map<String, Set<String>> ties = new TreeMap<>();
        try (QueryExec exec = QueryExec.dataset(open.dataset()).query(catalogue.find("network").orElseThrow().query()).build()) {
            exec.select().forEachRemaining(row -> {
                if (row.get("target").getURI().endsWith("/treaty-of-san-francisco-1951") && !row.get("tie").getLiteralLexicalForm().equals("signs")) {
                    ties.computeIfAbsent(row.get("tie").getLiteralLexicalForm(), tie -> new TreeSet<>())
                            .add(row.get("source").getURI().replaceAll(".*/", ""));
                }
            });
        }
        assertEquals(Set.of("czechoslovakia", "poland", "soviet-union"), ties.get("refuses"));
        assertTrue(ties.get("party").contains("japan") && !ties.get("party").contains("soviet-union"), ties::toString);
    }

    /** When a Prime Minister died in office another minister acted; an acting one beside a sitting one does not count. */
    @Test
    void everyDayFrom1917To1991HasOnePrimeMinisterOfJapanOrOneWhoActs() {
        List<Span> sitting = tenures("office:prime-minister-of-japan");
        List<Span> acting = tenures("office:acting-prime-minister-of-japan");
        assertEquals(List.of(), LocalDate.parse("1917-01-01").datesUntil(LAST_SOVIET_DAY.plusDays(1))
                .filter(day -> covering(sitting, day) != 1 && !(covering(sitting, day) == 0 && covering(acting, day) == 1))
                .map(Object::toString).limit(20).toList());
    }

    @Test
    void everyDayFrom1917To1991HasAHeadOfTheSovietGovernmentOrParty() {
        List<Span> heads = spans("""
                SELECT ?from ?to { ?tenure nisso:office ?office ; nisso:earliestStart ?from . OPTIONAL { ?tenure nisso:latestEnd ?to }
                  ?office nisso:leads ?state ; nisso:kind ?kind
                  FILTER (?state IN (state:soviet-union, state:russian-sfsr) && ?kind IN (kind:head-of-government, kind:head-of-party)) }
                """);
        assertEquals(List.of(), daysNotHeld(LocalDate.parse("1917-11-08"), LAST_SOVIET_DAY, heads));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iturup", "kunashir", "shikotan", "habomai-islands", "northern-kurils", "southern-sakhalin", "northern-sakhalin"})
    void everyDayFrom1855To1991SaysWhoHeldTheIsland(String territory) {
        List<Span> held = spans("""
                SELECT ?from ?to { ?status nisso:statusOf territory:%s ; nisso:relation ?relation ; nisso:earliestStart ?from .
                  OPTIONAL { ?status nisso:latestEnd ?to }
                  FILTER (?relation != kind:claim) }
                """.formatted(territory));
        assertEquals(List.of(), daysNotHeld(FIRST_TREATY, LAST_SOVIET_DAY, held));
    }

    @Test
    void everyStatementOfTheTriplesHasASource() {
        assertEquals(List.of(), rows("""
                SELECT ?s ?p {
                  GRAPH ?g { ?s ?p ?o }
                  FILTER (STRSTARTS(STR(?g), "https://w3id.org/nisso/graph/triples/") && ?p != nisso:citation && isIRI(?s))
                  FILTER NOT EXISTS { GRAPH <https://w3id.org/nisso/graph/provenance> {
                    ?annotation rdf:reifies <<( ?s ?p ?o )>> ; nisso:source ?source } }
                } LIMIT 10
                """));
    }

    @Test
    void nothingClaimsToBeTheVerySameThingAsAnother() {
        assertEquals(List.of(), rows("SELECT ?x { ?x <http://www.w3.org/2002/07/owl#sameAs> ?y }"));
    }

    @Test
    void everyLinkToWikidataIsAnItemAndNamesItsEvidence() {
        String links = """
                { ?x skos:exactMatch ?item BIND (skos:exactMatch AS ?p) } UNION { ?x skos:closeMatch ?item BIND (skos:closeMatch AS ?p) }
                FILTER (STRSTARTS(STR(?x), "https://w3id.org/nisso/id/"))
                """;
        assertFalse(rows("SELECT ?x { " + links + " }").isEmpty());
        assertEquals(List.of(), rows("SELECT ?x ?item { " + links
                + " FILTER (!REGEX(STR(?item), \"^http://www.wikidata.org/entity/Q[1-9][0-9]*$\")) }"));
        assertEquals(List.of(), rows("SELECT ?x ?item { " + links
                + " FILTER NOT EXISTS { ?x nisso:citation ?c . ?c nisso:supports ?p ; nisso:source ?source } }"));
    }

    @Test
    void thePassagesAreAllThirtyOne() {
        List<String> passages = rows("SELECT ?passage { ?passage a nisso:Passage } ORDER BY ?passage");
        assertEquals(IntStream.rangeClosed(1, 31).mapToObj(n -> "https://w3id.org/nisso/id/passage/p%02d".formatted(n)).toList(), passages);
    }

    @Test
    void everyPassageHasStatements() {
        assertEquals(List.of(), rows("""
                SELECT ?passage { ?passage a nisso:Passage FILTER NOT EXISTS { ?thing nisso:citation ?passage } }
                """));
    }

    @Test
    void thePassagesThatAreKnownToErrHaveACorrection() {
        List<String> corrected = rows("""
                SELECT DISTINCT ?passage { ?position nisso:correctedBy ?better ; nisso:citation ?passage . ?passage a nisso:Passage }
                """);
        for (String passage : List.of("p03", "p05", "p06", "p07", "p08", "p11", "p14", "p22", "p27")) {
            assertTrue(corrected.contains("https://w3id.org/nisso/id/passage/" + passage), passage);
        }
    }

    @Test
    void everyTermOfTheOntologyIsUsed() {
        assertEquals(List.of(), rows("""
                SELECT ?term {
                  ?term a ?kind FILTER (STRSTARTS(STR(?term), STR(nisso:)) && ?kind IN (owl:Class, owl:ObjectProperty, owl:DatatypeProperty,
                    owl:AnnotationProperty))
                  FILTER NOT EXISTS { ?x a ?term }
                  FILTER NOT EXISTS { ?x ?term ?y }
                }
                """));
    }

    @Test
    void everyGeometryIsValidAndOnTheGlobe() throws Exception {
        List<Binding> geometries = bindings("""
                SELECT ?x ?wkt {
                  ?x <http://www.opengis.net/ont/geosparql#hasGeometry> ?g . ?g <http://www.opengis.net/ont/geosparql#asWKT> ?wkt
                }
                """);
        assertFalse(geometries.isEmpty());
        for (Binding row : geometries) {
            // The reader of JTS refuses a ring that is not closed.
            Geometry geometry = new WKTReader().read(row.get("wkt").getLiteralLexicalForm());
            assertFalse(geometry.isEmpty());
            assertNull(new IsValidOp(geometry).getValidationError(), () -> row.get("x") + ": " + new IsValidOp(geometry).getValidationError());
            for (Coordinate point : geometry.getCoordinates()) {
                assertTrue(Math.abs(point.x) <= 180 && Math.abs(point.y) <= 90, () -> row.get("x") + ": " + point);
            }
        }
    }

    private static List<Span> tenures(String office) {
        return spans("SELECT ?from ?to { ?tenure nisso:office " + office + " ; nisso:earliestStart ?from ."
                + " OPTIONAL { ?tenure nisso:latestEnd ?to } }");
    }

    private static List<String> daysNotHeld(LocalDate first, LocalDate last, List<Span> spans) {
        assertTrue(!spans.isEmpty());
        return first.datesUntil(last.plusDays(1)).filter(day -> covering(spans, day) == 0)
                .map(Object::toString).limit(20).toList();
    }

    private static long covering(List<Span> spans, LocalDate day) {
        return spans.stream().filter(span -> !day.isBefore(span.from()) && day.isBefore(span.to())).count();
    }

    private static List<Span> spans(String query) {
        List<Span> spans = new ArrayList<>();
        for (Binding row : bindings(query)) {
            spans.add(new Span(LocalDate.parse(row.get("from").getLiteralLexicalForm()),
                    row.get("to") == null ? LocalDate.MAX : LocalDate.parse(row.get("to").getLiteralLexicalForm())));
        }
        return spans;
    }

    private static List<String> rows(String query) {
        return bindings(query).stream().map(DataTest::text).toList();
    }

    private static String text(Binding row) {
        List<String> cells = new ArrayList<>();
        row.forEach((variable, node) -> cells.add(node.toString()));
        return String.join(" ", cells);
    }

    private static List<Binding> bindings(String query) {
        String prefixes = """
                PREFIX nisso: <https://w3id.org/nisso/ontology#>
                PREFIX state: <https://w3id.org/nisso/id/state/>
                PREFIX kind: <https://w3id.org/nisso/id/kind/>
                PREFIX office: <https://w3id.org/nisso/id/office/>
                PREFIX territory: <https://w3id.org/nisso/id/territory/>
                PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                PREFIX owl: <http://www.w3.org/2002/07/owl#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                """;
        List<Binding> bindings = new ArrayList<>();
        try (QueryExec exec = QueryExec.dataset(open.dataset()).query(prefixes + query).build()) {
            RowSet rows = exec.select();
            rows.forEachRemaining(bindings::add);
        }
        return bindings;
    }
}
