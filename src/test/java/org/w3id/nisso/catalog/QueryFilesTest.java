package org.w3id.nisso.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.nisso.report.Finding;

/** Query files and worked cases are read as editors and spreadsheets leave them, and one fault is one finding. */
class QueryFilesTest {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String CASE = "# keeper=\"Bo Larsen\"\n# source: List of Lights, 1907, p. 3\nlight,lit\n"
            + "light:cape-north,1906-05-02\n";

    @TempDir
    Path queries;

    private List<String> findings(String text) {
        return QueryTexts.findings(queries, "a-query", text);
    }

    @Test
    void aByteOrderMarkBeforeAQueryIsNoPartOfIt() {
        assertEquals(QueryTexts.LIT_BY, QueryTexts.canned(queries, "lit-by", BYTE_ORDER_MARK + QueryTexts.LIT_BY).text());
    }

    @Test
    void linesMayEndAsOnWindows() {
        CannedQuery query = QueryTexts.canned(queries, "lit-by", QueryTexts.LIT_BY.replace("\n", "\r\n"));
        assertEquals("Lights by keeper", query.header().summary());
        assertEquals(List.of("lights", "people"), query.header().tags());
    }

    @Test
    void aWorkedCaseMayComeFromASpreadsheet() {
        QueryTexts.canned(queries, "lit-by", QueryTexts.LIT_BY);
        QueryTexts.write(queries, "answers/lit-by/a-case.csv", BYTE_ORDER_MARK + CASE.replace("\n", "\r\n"));
        List<Finding> findings = WorkedCases.check(QueryTexts.load(queries).catalogue(), queries,
                file -> QueryTexts.nameOf(queries, file), Coast.link(), Coast.ADDRESSES);
        assertEquals(List.of(), findings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "\uFEFF"})
    void anEmptyFileIsOneFinding(String text) {
        assertEquals(List.of("queries/a-query.rq: The file is empty. Write the query into it, or remove it."), findings(text));
    }

    @Test
    void aHeaderThatCannotBeReadIsOneFinding() {
        assertEquals(List.of("queries/a-query.rq:2: The header is not YAML: mapping values are not allowed here. A colon and a"
                + " space within a text need other words; nested lines are two spaces further in."),
                findings("#+ summary: Lights\n#+ description: Lights: all\n#+ parameters:\n#+   - name: keeper\n"
                        + "SELECT ?light { ?light ?p ?_keeper_iri } ORDER BY ?light\n"));
        assertEquals(List.of("queries/a-query.rq:1: The header is not a list of decorators. Write one “#+ name: value” a line."),
                findings("#+ Lights\nSELECT ?s { ?s ?p ?o } ORDER BY ?s\n"));
    }

    @Test
    void aQueryNestedTooDeeplyIsOneFinding() {
        assertEquals(List.of("queries/a-query.rq: This is not SPARQL 1.1: The query is nested too deeply."),
                findings(QueryTexts.of("", "SELECT ?s " + "{".repeat(20_000) + "}".repeat(20_000) + " ORDER BY ?s\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT ?s\n{ ?s ?p ?o SERVICE <http://x.example/> { ?s ?p ?o } } ORDER BY ?s",
        "SELECT ?s\n{ { SELECT ?s { service silent <http://x.example/> { ?s ?p ?o } } } } ORDER BY ?s",
        "SELECT ?s {\n ?s ?p ?o FILTER EXISTS { SERVICE ?p { ?s ?p ?o } } } ORDER BY ?s",
        "SELECT (SUM(IF(\nEXISTS { SERVICE <http://x.example/> { ?s ?p ?o } }, 1, 0)) AS ?n) { ?s ?p ?o } ORDER BY ?n",
        "SELECT ?s { ?s ?p ?o }\nORDER BY (EXISTS { SERVICE <http://x.example/> { ?s ?p ?o } })",
        "CONSTRUCT { ?s ?p ?o }\n{ GRAPH ?g { SERVICE SILENT <http://x.example/> { ?s ?p ?o } } }"})
    void aQueryThatWouldAskAnotherServerIsRefusedBeforeItIsAsked(String body) {
        assertEquals(List.of("queries/a-query.rq:5: The query has a SERVICE, and canned queries ask nobody else. Leave it out, or"
                + " bring what it would fetch into the folder."), findings(QueryTexts.of("", body + "\n")));
        assertEquals(List.of(), QueryTexts.load(queries).catalogue().queries());
    }
}
