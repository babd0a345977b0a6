package org.w3id.nisso.catalog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingRulesTest {

    @TempDir
    Path queries;

    private void assertFinding(String expected, String name, String text) {
        List<String> findings = QueryTexts.findings(queries, name, text);
        assertTrue(findings.contains(expected), () -> String.join("\n", findings));
    }

    private void assertBodyFinding(String expected, String parameter, String body) {
        String header = parameter.isEmpty() ? "" : QueryTexts.parameter(parameter, "");
        assertFinding("queries/a-query.rq:" + expected, "a-query", QueryTexts.of(header, body));
    }

    @Test
    void theNameIsKebabCase() {
        assertFinding("queries/Lights_of.rq: The file's name is the query's name and part of its address. Use lower-case letters,"
                + " digits and single hyphens, as in who-signed-what.rq.", "Lights_of",
                QueryTexts.of("", "SELECT ?s { ?s ?p ?o } ORDER BY ?s\n"));
    }

    @Test
    void onlyRowsAndGraphsAreAskedFor() {
        assertBodyFinding("4: The query is neither SELECT nor CONSTRUCT. Ask for rows with SELECT, or for a graph with"
                + " CONSTRUCT.", "", "ASK { ?s ?p ?o }\n");
    }

    @Test
    void rowsHaveAnOrder() {
        assertBodyFinding("4: The rows have no order. End with an ORDER BY that leaves no two rows equal.", "",
                "SELECT ?s { ?s ?p ?o }\n");
    }

    @Test
    void columnsAreNamed() {
        assertBodyFinding("4: The columns are not named (SELECT *). Name them, in the order of the table.", "",
                "SELECT * { ?s ?p ?o } ORDER BY ?s\n");
    }

    @Test
    void noColumnReadsLikeAsk() {
        assertBodyFinding("4: The column ?task contains the letters “ask”, by which other readers of this format take the query"
                + " for an ASK. Rename it.", "", "SELECT ?task { ?task ?p ?o } ORDER BY ?task\n");
    }

    @Test
    void boundIsNotAskedOfAParameter() {
        assertBodyFinding("8: BOUND(?__height_integer) is no longer SPARQL once a value is put in. Write"
                + " BIND(?__height_integer AS ?given) and test BOUND(?given).", "height",
                "SELECT ?s { ?s ?p ?o FILTER(!bound( ?__height_integer )) } ORDER BY ?s\n");
    }

    @Test
    void anOptionalParameterEntersThroughBind() {
        assertBodyFinding("8: The optional parameter ?__height_integer is used other than in a BIND. Write"
                + " BIND(?__height_integer AS ?given) and use ?given.", "height",
                "SELECT ?s { ?s coast:height ?__height_integer } ORDER BY ?s\n");
    }

    @Test
    void aParameterInValuesCannotBeBound() {
        assertBodyFinding(" The query cannot be asked with a value for keeper (Can not use ?_keeper_iri in this query)."
                + " Use the parameter in a pattern, a FILTER or BIND(?parameter AS ?other); not in VALUES, and not after AS.",
                "keeper", "SELECT ?s { VALUES ?_keeper_iri { coast:x } ?s coast:keeper ?_keeper_iri } ORDER BY ?s\n");
    }

    @Test
    void severalConditionsOfHavingAreJoined() {
        assertBodyFinding("8: HAVING has several conditions, which are mixed up when values are put in. Join them with &&.",
                "least", "SELECT ?k (COUNT(?s) AS ?n) { ?s coast:keeper ?k } GROUP BY ?k"
                + " HAVING (COUNT(?s) > ?_least_integer) (COUNT(?s) < 9) ORDER BY ?k\n");
    }

    @Test
    void noNameIsTheBeginningOfAnother() {
        String header = """
                #+ parameters:
                #+   - {name: from, labels: {en: a}, help: b}
                #+   - {name: from2, labels: {en: a}, help: b}
                """;
        assertFinding("queries/a-query.rq:7: The name of the parameter from2 begins with that of from, and programs that replace"
                + " text would mix them up. Rename one of them.", "a-query",
                QueryTexts.of(header, "SELECT ?s { ?s ?_from_iri ?_from2_iri } ORDER BY ?s\n"));
    }

    @Test
    void aTypeThatIsNoneIsTold() {
        assertBodyFinding("8: ?_day_date begins like a parameter but is not one. Write ?_name_type, or ?__name_type if it may be"
                + " left out; the name in letters and digits, the type one of iri, xsd_date, xsd_gYear, integer, number, literal"
                + " or a language tag such as en.", "day", "SELECT ?s { ?s coast:lit ?_day_date } ORDER BY ?s\n");
    }

    @Test
    void aParameterHasOneForm() {
        assertBodyFinding("8: The parameter lit has two forms, ?_lit_xsd_date and ?_lit_literal. Write it in one form"
                + " throughout.", "lit", "SELECT ?s { ?s coast:lit ?_lit_xsd_date , ?_lit_literal } ORDER BY ?s\n");
    }

    @Test
    void thePrefixOfXsdIsWrittenAsOthersLookForIt() {
        assertBodyFinding(" A parameter has an xsd type, and the prefix is not declared as other readers of this format look for"
                + " it. Write the line “PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>”.", "lit",
                "SELECT ?s { ?s coast:lit ?_lit_xsd_date } ORDER BY ?s\n");
    }

    @Test
    void pagingLeavesNoLimitInASubquery() {
        assertFinding("queries/a-query.rq:5: There is a LIMIT in a subquery of a query with pagination, whose paging would strip"
                + " it. Remove it, or the pagination.", "a-query", QueryTexts.of("#+ pagination: 10\n",
                "SELECT ?s { { SELECT ?s { ?s ?p ?o } LIMIT 5 } } ORDER BY ?s LIMIT 7\n"));
    }

    @Test
    void commentsComeAfterTheFirstLineOfTheQuery() {
        assertBodyFinding("4: A comment stands before SELECT, where other readers of this format take it for the description."
                + " Move it below that line.", "", "# lights\nSELECT ?s { ?s ?p ?o } ORDER BY ?s\n");
    }

    @Test
    void aHeaderIsInOnePiece() {
        assertBodyFinding("5: A line of the header stands after the header. Move it to the top.", "",
                "SELECT ?s { ?s ?p ?o } ORDER BY ?s\n#+ first: true\n");
    }

    @Test
    void whatStandsInAStringOrACommentIsNotTheQuery() {
        String body = "SELECT ?s { # BOUND(?__x_iri) LIMIT 3\n  ?s ?p \"ASK ?_y_iri # LIMIT\" } ORDER BY ?s\n";
        assertTrue(QueryTexts.findings(queries, "a-query", QueryTexts.of("#+ pagination: 10\n", body)).isEmpty());
    }

    @Test
    void tripleTermsAreNotSparqlOneOne() {
        List<String> findings = QueryTexts.findings(queries, "a-query",
                QueryTexts.of("", "SELECT ?s { ?s ?p <<( ?a ?b ?c )>> } ORDER BY ?s\n"));
        assertTrue(findings.get(0).startsWith("queries/a-query.rq:4:"), findings::toString);
        assertTrue(findings.get(0).contains("This is not SPARQL 1.1: "), findings::toString);
    }
}
