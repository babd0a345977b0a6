package org.w3id.nisso.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    @TempDir
    Path queries;

    @Test
    void aHeaderSaysWhatTheQueryIs() {
        QueryHeader header = QueryTexts.canned(queries, "lit-by", QueryTexts.LIT_BY).header();
        assertEquals("Lights by keeper", header.summary());
        assertEquals("灯台守の灯台", header.title("ja"));
        assertEquals("Маяки смотрителя", header.title("ru"));
        assertEquals("Lights by keeper", header.title("fr"));
        assertEquals(OptionalInt.of(50), header.pagination());
        assertTrue(header.first());
        assertEquals(List.of("lights", "people"), header.tags());
        assertEquals(List.of("node", "node2"), List.copyOf(header.roles().keySet()));
    }

    @Test
    void aHeaderExplainsItselfInOtherLanguages() {
        CannedQuery query = QueryTexts.canned(queries, "lit-by", QueryTexts.LIT_BY
                .replace("#+ parameters:", "#+ descriptions:\n#+   - ru: Перечисляет маяки\n#+ parameters:")
                .replace("#+     help: The person who kept the light", "#+     help: The person\n#+     helps:\n#+       ja: 灯台を守った人"));
        assertEquals("Перечисляет маяки", query.header().description("ru"));
        assertEquals("Lists the lights that a keeper lit, with the day on which each was first lit", query.header().description("ja"));
        Parameter keeper = query.parameter("keeper").orElseThrow();
        assertEquals("灯台を守った人", keeper.help("ja"));
        assertEquals("The person", keeper.help("ru"));
    }

    @Test
    void parametersComeInOrderOfAppearance() {
        List<Parameter> parameters = QueryTexts.canned(queries, "lit-by", QueryTexts.LIT_BY).parameters();
        assertEquals(List.of("since", "keeper"), parameters.stream().map(Parameter::name).toList());
        Parameter since = parameters.get(0);
        assertEquals(ParameterType.DATE, since.type());
        assertTrue(since.optional());
        Parameter keeper = parameters.get(1);
        assertEquals(Optional.of(Coast.term("Keeper")), keeper.ofClass());
        assertEquals("灯台守", keeper.label("ja"));
        assertEquals("Keeper", keeper.label("ru"));
        assertEquals(Optional.of("ada-quill"), keeper.defaultValue());
    }

    @Test
    void theTextAndTheColumnsAreThoseOfTheFile() {
        CannedQuery query = QueryTexts.canned(queries, "lit-by", QueryTexts.LIT_BY);
        assertEquals(QueryTexts.LIT_BY, query.text());
        assertEquals("queries/lit-by.rq", query.file());
        assertEquals(List.of("light", "lightLabel", "lit"), query.columns());
    }

    @Test
    void theTermsOfAQueryAreKnownWithTheirLines() {
        List<UsedTerm> terms = QueryTexts.canned(queries, "lit-by", QueryTexts.LIT_BY).terms();
        assertEquals(List.of(new UsedTerm(Coast.ONTOLOGY + "Keeper", 11), new UsedTerm(Coast.ONTOLOGY + "keeper", 34),
                new UsedTerm(Coast.ONTOLOGY + "lit", 34),
                new UsedTerm("http://www.w3.org/2000/01/rdf-schema#label", 35)), terms);
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearest() {
        QueryTexts.canned(queries, "lit-by", QueryTexts.LIT_BY);
        Refusal refusal = assertThrows(Refusal.class, () -> QueryTexts.load(queries).catalogue().require("litby"));
        assertEquals(Refusal.Kind.NO_SUCH_QUERY, refusal.kind());
        assertEquals("There is no query called “litby”. Did you mean lit-by?", refusal.getMessage());
        assertEquals(List.of("lit-by"), refusal.candidates());
    }

    @Test
    void aFaultyQueryIsLeftOutAndTheOthersStay() {
        QueryTexts.write(queries, "broken.rq", QueryTexts.of("", "SELECT ?x {\n  ?x a }\nORDER BY ?x\n"));
        QueryTexts.write(queries, "lit-by.rq", QueryTexts.LIT_BY);
        Catalogue.Loaded loaded = QueryTexts.load(queries);
        assertEquals(List.of("lit-by"), loaded.catalogue().queries().stream().map(CannedQuery::name).toList());
        assertEquals(1, loaded.findings().size());
        assertEquals("queries/broken.rq:5:8: This is not SPARQL 1.1: “}” cannot stand here.",
                loaded.findings().get(0).toString());
    }

    @Test
    void anUndeclaredPrefixIsToldWithItsPlace() {
        assertEquals(List.of("queries/broken.rq:5:6: This is not SPARQL 1.1: The prefix of “sea:Light” is not declared."),
                QueryTexts.findings(queries, "broken",
                        QueryTexts.of("", "SELECT ?x {\n  ?x sea:Light ?y }\nORDER BY ?x\n")));
    }

    @Test
    void aGraphIsAskedForWithoutAnOrder() {
        CannedQuery query = QueryTexts.canned(queries, "all-lights",
                QueryTexts.of("", "CONSTRUCT { ?light a coast:Light }\nWHERE { ?light a coast:Light }\n"));
        assertTrue(query.answersGraph());
        assertEquals(List.of(), query.columns());
    }
}
