package org.w3id.nisso.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderRulesTest {

    private static final String BODY = "SELECT ?light WHERE { ?light coast:keeper ?_keeper_iri } ORDER BY ?light\n";
    private static final String KEEPER = QueryTexts.parameter("keeper", "");

    @TempDir
    Path queries;

    private void assertFinding(String expected, String text) {
        List<String> findings = QueryTexts.findings(queries, "a-query", text);
        assertTrue(findings.contains(expected), () -> String.join("\n", findings));
    }

    @Test
    void aQueryWithoutAHeaderIsAFaultNotAnEmptyHeader() {
        String text = "SELECT ?s { ?s ?p ?o } ORDER BY ?s\n";
        assertFinding("queries/a-query.rq:1: The header has no summary. Write “#+ summary: ...”, one line in English.", text);
        assertFinding("queries/a-query.rq:1: The header has no description. Write “#+ description: ...”, one line in English.",
                text);
    }

    @Test
    void aColonAndASpaceInATextAreToldWithTheLine() {
        assertFinding("queries/a-query.rq:2: The header is not YAML: mapping values are not allowed here. A colon and a space"
                + " within a text need other words; nested lines are two spaces further in.",
                "#+ summary: Lights\n#+ description: Lights: all of them\n" + BODY);
    }

    @Test
    void aTabIsTold() {
        assertFinding("queries/a-query.rq:3: A tab stands in the header. Use spaces.", QueryTexts.of("#+ first:\ttrue\n", BODY));
    }

    @Test
    void aHashThatWouldCutATextIsTold() {
        assertFinding("queries/a-query.rq:1: “#” after a space begins a comment in YAML, and what follows is lost. Write it"
                + " without the “#”.", "#+ summary: Light #1\n" + BODY);
    }

    @Test
    void quotationMarksInTheSummaryAreTold() {
        assertFinding("queries/a-query.rq:1: The summary has quotation marks, which other readers of this format show as they"
                + " are. Word it without them, and without a colon and a space.", "#+ summary: \"Lights\"\n" + BODY);
    }

    @Test
    void aTextOverSeveralLinesIsTold() {
        assertFinding("queries/a-query.rq:2: A text in the header runs over several lines, which other readers of this format do"
                + " not join. Write it on one line.", "#+ summary: Lights\n#+ description: >\n#+   all\n#+   of them\n" + BODY);
    }

    @Test
    void tagsComeLast() {
        assertFinding("queries/a-query.rq:4: “tags” is not the last decorator, and other readers of this format take the lists"
                + " after it for tags. Move it to the end of the header.",
                QueryTexts.of("#+ tags:\n#+   - lights\n#+ first: true\n", BODY));
    }

    @Test
    void tagsAreAList() {
        assertFinding("queries/a-query.rq:3: “tags” is not a list of words. Write “#+   - word” lines under it.",
                QueryTexts.of("#+ tags: lights\n", BODY));
    }

    @Test
    void aKindOfTieHasALabelInEnglish() {
        assertFinding("queries/a-query.rq:4: In “kinds”, “keeps” has no label in English or stands twice. Give each kind of tie its"
                + " labels by language once.", QueryTexts.of("#+ kinds:\n#+   - keeps:\n#+       ja: 灯台守\n", BODY));
    }

    @Test
    void aDecoratorStandsOnce() {
        assertFinding("queries/a-query.rq:3: “summary” stands twice in the header. Keep one.",
                QueryTexts.of("#+ summary: Again\n", BODY));
    }

    @Test
    void theQuerysOwnKeysDoNotStandInsideOthers() {
        assertFinding("queries/a-query.rq:5: “description” stands inside another decorator, where other readers of this format"
                + " take it for the query's own. Use “labels” or “help”.",
                QueryTexts.of(QueryTexts.parameter("keeper", "#+     description: Who\n"), BODY));
    }

    @Test
    void everyParameterIsDescribed() {
        assertFinding("queries/a-query.rq:4: The header does not describe the parameter keeper. Add it under “parameters”, with"
                + " name, labels and help.", QueryTexts.of("", BODY));
    }

    @Test
    void whatIsDescribedIsUsed() {
        assertFinding("queries/a-query.rq:4: The header describes a parameter “light” that the query does not have. Remove it,"
                + " or use it as a variable such as ?_light_iri.", QueryTexts.of(QueryTexts.parameter("light", ""), BODY));
    }

    @Test
    void aDefaultIsForAParameterOfTheQuery() {
        assertFinding("queries/a-query.rq:8: “defaults” names a parameter “keper” that the query does not have. Correct the"
                + " name.", QueryTexts.of(KEEPER + "#+ defaults:\n#+   - keper: x\n", BODY));
    }

    @Test
    void aDefaultHasTheFormOfItsType() {
        assertFinding("queries/a-query.rq:8: “tall” is not a whole number, which the parameter height takes. Write it like"
                + " this: 12.", QueryTexts.of(QueryTexts.parameter("height", "") + "#+ defaults:\n#+   - height: tall\n",
                "SELECT ?light WHERE { ?light coast:height ?_height_integer } ORDER BY ?light\n"));
    }

    @Test
    void choicesAreListed() {
        assertFinding("queries/a-query.rq:8: “enumerate” gives no values. Write “#+   - name: value” under it.",
                QueryTexts.of(KEEPER + "#+ enumerate:\n#+   - keeper\n", BODY));
    }

    @Test
    void aMisspeltKeyOfAParameterIsTold() {
        assertFinding("queries/a-query.rq:5: A parameter has no “clas”. It has name, class, labels and help.",
                QueryTexts.of(QueryTexts.parameter("keeper", "#+     clas: coast:Keeper\n"), BODY));
    }

    @Test
    void theClassOfAParameterHasADeclaredPrefix() {
        assertFinding("queries/a-query.rq:5: The class “sea:Keeper” is neither an address nor a name with one of the query's"
                + " prefixes. Declare the prefix.", QueryTexts.of(QueryTexts.parameter("keeper", "#+     class: sea:Keeper\n"),
                BODY));
    }

    @Test
    void otherDecoratorsAreLeftAlone() {
        assertEquals(List.of(), QueryTexts.findings(queries, "a-query",
                QueryTexts.of(KEEPER + "#+ endpoint_in_url: False\n#+ version: 3\n", BODY)));
    }

    @Test
    void aFileThatIsNotUtf8IsAFinding() throws Exception {
        Files.write(queries.resolve("a-query.rq"), new byte[] {'#', '+', ' ', (byte) 0xe9, '\n'});
        assertEquals("queries/a-query.rq: The file is not in UTF-8. Save it as UTF-8.",
                QueryTexts.load(queries).findings().get(0).toString());
    }
}
