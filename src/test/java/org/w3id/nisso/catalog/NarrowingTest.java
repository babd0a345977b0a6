package org.w3id.nisso.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code at} leaves what held on the day; and what a bound query says of itself: its parameters, its number of rows, its parts. */
class NarrowingTest {

    private static final String DATA = """
            PREFIX nisso: <https://w3id.org/nisso/ontology#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX watch: <https://coast.example/id/watch/>
            watch:ended nisso:earliestStart "1900-01-01"^^xsd:date ; nisso:latestEnd "1910-01-01"^^xsd:date .
            watch:open nisso:earliestStart "1905-01-01"^^xsd:date .
            watch:storm nisso:earliestStart "1909-12-31"^^xsd:date ; nisso:latestStart "1910-01-01"^^xsd:date .
            watch:undated nisso:latestEnd "1950-06-01"^^xsd:date .
            """;
    private static final String BODY = """
            PREFIX nisso: <https://w3id.org/nisso/ontology#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            SELECT ?watch ?begin ?end ?last
            WHERE {
              { ?watch nisso:latestEnd ?end } UNION { ?watch nisso:earliestStart ?any FILTER NOT EXISTS { ?watch nisso:latestEnd ?e } }
              OPTIONAL { ?watch nisso:earliestStart ?begin }
              OPTIONAL { ?watch nisso:latestStart ?last }
              BIND(?__before_xsd_date AS ?before)
              FILTER(!BOUND(?before) || ?begin < ?before)
            }
            ORDER BY ?watch
            """;

    @TempDir
    Path queries;

    private final RDFLink link = filled();

    private static RDFLink filled() {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(() -> RDFParser.fromString(DATA, Lang.TURTLE).parse(dataset));
        return RDFLink.connect(dataset);
    }

    private CannedQuery watches(String roles) {
        return QueryTexts.canned(queries, "watches", QueryTexts.of(QueryTexts.parameter("before", "") + roles, BODY));
    }

    private CannedQuery dated() {
        return watches("#+ roles:\n#+   - begin: begin\n#+   - end: end\n#+   - last: last\n");
    }

    private BoundQuery bind(CannedQuery query, Map<String, List<String>> given) throws Refusal {
        return Binder.bind(query, given, link, Coast.ADDRESSES);
    }

    private List<String> answer(BoundQuery bound) {
        // Through its text, as an engine elsewhere is asked.
        try (QueryExec exec = link.query(QueryFactory.create(bound.executable().toString()))) {
            return exec.select().stream().map(row -> Coast.ADDRESSES.keyOf(row.get("watch").getURI())).toList();
        }
    }

    private long count(BoundQuery bound) {
        try (QueryExec exec = link.query(QueryFactory.create(bound.counting().toString()))) {
            return ((Number) exec.select().next().get("count").getLiteralValue()).longValue();
        }
    }

    private List<String> at(String day) throws Refusal {
        return answer(bind(dated(), Map.of("at", List.of(day))));
    }

    @Test
    void anEndBelongsToWhatFollowsAndALastDayStillCounts() throws Refusal {
        assertEquals(List.of(), at("1899-12-31"));
        assertEquals(List.of("ended"), at("1900-01-01"));
        assertEquals(List.of("ended", "open", "storm"), at("1909-12-31"));
        assertEquals(List.of("open", "storm"), at("1910-01-01"));
        assertEquals(List.of("open"), at("1910-01-02"));
    }

    @Test
    void withoutADayNothingIsLeftOut() throws Refusal {
        assertEquals(List.of("ended", "open", "storm", "undated"), answer(bind(dated(), Map.of())));
        assertEquals(List.of("ended", "open", "storm", "undated"), answer(bind(dated(), Map.of("at", List.of(" ")))));
    }

    @Test
    void whatIsNoDayOrHasNoDatesIsRefusedByName() {
        for (String wrong : List.of("1905", "1905-02-30", "yesterday")) {
            assertEquals("at", assertThrows(Refusal.class, () -> bind(dated(), Map.of("at", List.of(wrong)))).parameter().orElseThrow());
        }
        Refusal undated = assertThrows(Refusal.class, () -> bind(watches(""), Map.of("at", List.of("1905-01-01"))));
        assertTrue(undated.getMessage().startsWith("at: the answer of watches has no dates"), undated.getMessage());
        assertTrue(assertThrows(Refusal.class, () -> bind(dated(), Map.of("att", List.of("1905-01-01")))).candidates().contains("at"));
        assertFalse(Narrowing.isOffered(watches("")));
        assertTrue(Narrowing.isOffered(dated()));
    }

    @Test
    void theNumberAndThePartsAreThoseOfTheWholeAnswer() throws Refusal {
        BoundQuery bound = bind(dated(), Map.of("at", List.of("1909-12-31")));
        assertEquals(3, count(bound));
        assertEquals(List.of("open"), answer(bound.slice(1, 1)));
        assertEquals(List.of("open", "storm"), answer(bound.slice(1, 10)));
        assertEquals(List.of(), answer(bound.slice(3, 10)));
        assertEquals(List.of("ended", "open", "storm"), answer(bound), "the query itself is unchanged");
    }

    @Test
    void aLimitOfTheQuerysOwnStaysInForce() throws Refusal {
        BoundQuery limited = bind(QueryTexts.canned(queries, "three", QueryTexts.of("", BODY.replace("?__before_xsd_date", "?none")
                + "LIMIT 2 OFFSET 1\n")), Map.of());
        assertEquals(List.of("open", "storm"), answer(limited));
        assertEquals(2, count(limited));
        assertEquals(List.of("storm"), answer(limited.slice(1, 5)));
        assertEquals(List.of(), answer(limited.slice(2, 5)));
    }

    @Test
    void anEmptyAnswerIsExplainedByEachParameterThatMayBeLeftOut() throws Refusal {
        BoundQuery bound = bind(dated(), Map.of("at", List.of("1899-01-01"), "before", List.of("1909-01-01")));
        assertEquals(List.of(), answer(bound));
        List<Emptiness.Reason> reasons = Emptiness.of(bound, link, Coast.ADDRESSES, this::count);
        assertEquals(List.of(new Emptiness.Reason("before", 0, 2), new Emptiness.Reason("at", 2, 0)), reasons);
        assertEquals(List.of("Without \"before\" there are none; with \"before\" alone there are 2 rows.", "Without \"at\" there are 2 rows."),
                Emptiness.sentences(reasons));
    }

    @Test
    void theParametersAreWrittenInOneWayAndMakeTheSameQueryAgain() throws Refusal {
        BoundQuery bound = bind(dated(), Map.of("at", List.of(" 1909-12-31 ")));
        assertEquals(Map.of("at", "1909-12-31"), bound.parameters(Coast.ADDRESSES));
        CannedQuery litBy = QueryTexts.canned(queries, "lit-by", QueryTexts.LIT_BY);
        RDFLink coast = Coast.link();
        Map<String, String> parameters = Binder.bind(litBy, Map.of(), coast, Coast.ADDRESSES).parameters(Coast.ADDRESSES);
        assertEquals(Map.of("keeper", "keeper:ada-quill"), parameters);
        assertEquals(parameters, Binder.bind(litBy, Map.of("keeper", List.of("Ada \"Lamp\" Quill"), "since", List.of("")), coast, Coast.ADDRESSES)
                .parameters(Coast.ADDRESSES));
    }

    @Test
    void theDataTellTheirFirstAndLastDay() {
        assertEquals(new DateBounds(LocalDate.of(1900, 1, 1), LocalDate.of(1950, 6, 1)), DateBounds.in(link).orElseThrow());
        assertTrue(DateBounds.in(Coast.link()).isEmpty());
    }
}
