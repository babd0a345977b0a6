package org.w3id.nisso.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.report.Finding;

class WorkedCasesTest {

    private static final String RIGHT = """
            # keeper="Bo Larsen"
            # source: List of Lights, 1907, p. 3
            light,lit
            light:cape-north,1906-05-02
            """;

    @TempDir
    Path queries;

    @BeforeEach
    void write() {
        QueryTexts.write(queries, "lit-by.rq", QueryTexts.LIT_BY);
    }

    private List<String> check(String text) {
        QueryTexts.write(queries, "answers/lit-by/a-case.csv", text);
        return check();
    }

    private List<String> check() {
        return WorkedCases.check(QueryTexts.load(queries).catalogue(), queries, file -> QueryTexts.nameOf(queries, file),
                Coast.link(), Coast.ADDRESSES).stream().map(Finding::toString).toList();
    }

    private void assertFinding(String expected, String text) {
        assertEquals(List.of("queries/answers/lit-by/a-case.csv" + expected), check(text));
    }

    @Test
    void aRightAnswerPasses() {
        assertEquals(List.of(), check(RIGHT));
    }

    @Test
    void aCaseMayHaveNoArgumentsAndNoRows() {
        assertEquals(List.of(), check("#\n# source: The same, p. 1\nlightLabel\nGannet Rock\n"));
        assertEquals(List.of(), check("# since=2000-01-01\n# source: The same, p. 1\nlight\n"));
    }

    @Test
    void aQueryWithoutACaseIsTold() {
        assertEquals(List.of("queries/lit-by.rq: The query has no worked case. Write a question with its checked answer in"
                + " queries/answers/lit-by/CASE.csv."), check());
    }

    @Test
    void casesWithoutAQueryAreTold() {
        QueryTexts.write(queries, "answers/lit-buy/a-case.csv", RIGHT);
        assertEquals(List.of("queries/answers/lit-buy: These worked cases have no query: there is no lit-buy.rq. Rename the"
                + " directory after its query, or remove it."), check(RIGHT));
    }

    @Test
    void theFirstRowThatDiffersIsShownWithItsLine() {
        assertFinding(":5: Row 1 of the answer (light,lit) differs: expected [light:cape-north | 1906-05-03], came"
                + " [light:cape-north | 1906-05-02]; 1 rows expected, 1 came. If the answer is right now, correct the case and"
                + " say in “# source” where you checked it; if not, correct the query or the data.",
                RIGHT.replace("05-02", "05-03").replace("light,lit", "# checked twice\nlight,lit"));
    }

    @Test
    void aRowTooManyAndARowTooFewAreTold() {
        assertFinding(":5: Row 2 of the answer (light,lit) differs: expected [light:north-head | 1874-07-14], came no row; 2 rows"
                + " expected, 1 came. If the answer is right now, correct the case and say in “# source” where you checked it; if"
                + " not, correct the query or the data.", RIGHT + "light:north-head,1874-07-14\n");
        assertFinding(": Row 1 of the answer (light) differs: expected no row, came [light:cape-north]; 0 rows expected, 1 came."
                + " If the answer is right now, correct the case and say in “# source” where you checked it; if not, correct the"
                + " query or the data.", "# keeper=bo-larsen\n# source: p. 1\nlight\n");
    }

    @Test
    void aCaseWithoutASourceIsTold() {
        assertFinding(":1: The case does not say where its answer was checked. Add a line such as “# source: volume and page”"
                + " below the first.", RIGHT.replace("# source: List of Lights, 1907, p. 3\n", "# source:\n"));
    }

    @Test
    void argumentsThatAreRefusedAreTold() {
        assertFinding(":1: The arguments are refused: keeper: nothing of the class “keeper” is called “Bo Larson”. Did you mean"
                + " Bo Larsen? Correct the first line.", RIGHT.replace("Larsen", "Larson"));
    }

    @Test
    void argumentsThatCannotBeReadAreTold() {
        assertFinding(":1: The first line does not give the arguments. Write # name=value name=\"value with spaces\", or # alone"
                + " if there are none.", RIGHT.replace("\"Bo Larsen\"", "Bo Larsen"));
    }

    @Test
    void anUnknownColumnIsTold() {
        assertFinding(":3: The query has no column “litt”. Its columns are light,lightLabel,lit.",
                RIGHT.replace("light,lit", "light,litt"));
    }

    @Test
    void aRowOfAnotherWidthIsTold() {
        assertFinding(":4: The row has 3 cells where the header has 2. Put a cell that has a comma in it in quotation marks.",
                RIGHT.replace("1906-05-02", "2 May, 1906"));
    }

    @Test
    void aDefaultThatTheDataDoNotHaveIsTold() {
        QueryTexts.write(queries, "lit-by.rq", QueryTexts.LIT_BY.replace("keeper: ada-quill", "keeper: ada-quil"));
        assertEquals(List.of("queries/lit-by.rq: The header offers a value that is refused: keeper: nothing of the class"
                + " “keeper” is called “ada-quil”. Did you mean ada-quill? Correct it under “defaults” or “enumerate”."),
                check(RIGHT));
    }

    @Test
    void aGraphIsComparedStatementByStatement() {
        QueryTexts.write(queries, "old-lights.rq", QueryTexts.of("",
                "CONSTRUCT { ?light a coast:Old } WHERE { ?light coast:height ?height FILTER(?height > 15) }\n"));
        QueryTexts.write(queries, "answers/old-lights/all.csv",
                "#\n# source: p. 2\nsubject,object\nlight:gannet-rock,https://coast.example/ontology#Old\n"
                + "light:north-head,https://coast.example/ontology#Old\n");
        assertEquals(List.of(), check(RIGHT));
    }
}
