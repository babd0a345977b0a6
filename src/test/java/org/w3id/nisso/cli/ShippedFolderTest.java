package org.w3id.nisso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.nisso.ShippedStore;

/** Questions that the shipped graph must answer, asked as a user asks them. */
class ShippedFolderTest {

    private static final String PACT = "treaty:soviet-japanese-neutrality-pact-1941";

    @Test
    void aStateIsTheSameByEachOfItsNames() {
        String rows = run("query", "treaties-signed-by", "state=Japan").out();
        assertTrue(rows.contains(PACT), rows);
        for (String name : List.of("日本", "Q17", "japan", "Япония", "JAPAN", "state:japan", "https://w3id.org/nisso/id/state/japan")) {
            assertEquals(rows, run("query", "treaties-signed-by", "state=" + name).out(), name);
        }
    }

    @Test
    void aMisspeltStateIsRefusedAndTheRightOneOffered() {
        CommandLineRun run = run("query", "treaties-signed-by", "state=Jpan");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("Jpan") && run.err().contains("Did you mean Japan"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jap\"an", "Japan'", "Japan}", "{Japan", "Japan\" . ?s ?p ?o . #", "<https://w3id.org/nisso/id/state/japan> ; ?p ?o",
        "Japan\\", "); DROP ALL"})
    void aFragmentOfSparqlIsRefusedAndNeverRun(String hostile) {
        CommandLineRun run = run("query", "treaties-signed-by", "state=" + hostile);
        assertEquals(2, run.code(), run.out());
        assertEquals("", run.out());
        assertFalse(run.err().contains("Exception"), run.err());
    }

    @Test
    void shikotanIn1950WasHeldByTheSovietUnionAndClaimedByJapanEachInItsView() {
        List<String> rows = csv("territory-status", "territory=Shikotan", "on=1950-01-01");
        assertTrue(rows.stream().anyMatch(r -> r.contains("state/soviet-union") && r.contains("administration") && r.contains("undisputed")));
        assertTrue(rows.stream().anyMatch(r -> r.contains("state/soviet-union") && r.contains("sovereignty") && r.contains("Soviet Union")));
        assertTrue(rows.stream().anyMatch(r -> r.contains("state/japan") && r.contains("claim") && r.contains("Japan")));
        assertTrue(rows.stream().anyMatch(r -> r.contains("act/soviet-decree-south-sakhalin-oblast-1946")), "by what");
    }

    @Test
    void shikotanIn1900WasJapansAlone() {
        List<String> rows = csv("territory-status", "territory=Shikotan", "on=1900-01-01");
        assertFalse(rows.isEmpty());
        assertTrue(rows.stream().allMatch(r -> r.contains("state/japan")), rows::toString);
    }

    @Test
    void theNeutralityPactBindsFromItsFirstDayToTheDayBeforeItsEnd() {
        assertFalse(inForce("1941-04-24"), "the day before");
        assertTrue(inForce("1941-04-25"), "the first day");
        assertTrue(inForce("1943-01-01"), "in between");
        assertTrue(inForce("1945-08-08"), "the last day");
        assertFalse(inForce("1945-08-09"), "the day of its end");
    }

    @Test
    void theNeutralityPactIsDescribedWithItsPartiesItsSourcesAndWhereInThem() {
        String pact = run("describe", PACT, "--format", "nt").out();
        String id = "<https://w3id.org/nisso/id/";
        for (String line : List.of(id + "treaty/soviet-japanese-neutrality-pact-1941> <https://w3id.org/nisso/ontology#signedBy> " + id + "state/japan> .",
                id + "state/soviet-union> <http://www.w3.org/2000/01/rdf-schema#label> \"Союз Советских Социалистических Республик\"@ru .",
                "<https://w3id.org/nisso/ontology#source> " + id + "source/worldjpn> .",
                "<https://w3id.org/nisso/ontology#locator> \"JPRU/19410413.T1J\" .",
                id + "source/worldjpn> <http://www.w3.org/2000/01/rdf-schema#seeAlso> <https://worldjpn.net/> .")) {
            assertTrue(pact.contains(line), line);
        }
    }

    @Test
    void everyQueryOfTheDesignIsThere() {
        String list = run("list").out();
        Stream.of("treaties-signed-by", "treaties-between", "treaties-in-force", "treaty-signers", "treaty-parties", "office-holders",
                "leaders-in-office", "overlapping-leaders", "territory-status", "territory-history", "territorial-disputes",
                "events-between", "event-participants", "event-consequences", "leader-record", "positions-on", "names-of", "sources-of",
                "statements-from", "wikidata-links", "network", "article-corrections").forEach(name -> assertTrue(list.contains("\n" + name + " "), name));
    }

    private static boolean inForce(String day) {
        return run("query", "treaties-in-force", "on=" + day, "state=japan").out().contains(PACT);
    }

    private static List<String> csv(String query, String... parameters) {
        CommandLineRun run = run(Stream.concat(Stream.of("query", query), Stream.concat(Stream.of(parameters), Stream.of("--format", "csv")))
                .toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return run.out().lines().skip(1).toList();
    }

    private static CommandLineRun run(String... arguments) {
        return CommandLineRun.of(Stream.concat(Stream.of(arguments), Stream.of("--store",
                ShippedStore.store().directory().toString())).toArray(String[]::new));
    }
}
