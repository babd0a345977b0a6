package org.w3id.nisso.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinderTest {

    @TempDir
    Path queries;

    private final RDFLink link = Coast.link();
    private CannedQuery litBy;

    @BeforeEach
    void load() {
        litBy = QueryTexts.canned(queries, "lit-by", QueryTexts.LIT_BY);
    }

    private BoundQuery bind(CannedQuery query, Map<String, List<String>> given) throws Refusal {
        return Binder.bind(query, given, link, Coast.ADDRESSES);
    }

    private Refusal refusal(CannedQuery query, Map<String, List<String>> given) {
        Refusal refusal = assertThrows(Refusal.class, () -> bind(query, given));
        assertEquals(Refusal.Kind.BAD_PARAMETER, refusal.kind());
        return refusal;
    }

    private List<String> answer(BoundQuery bound) {
        try (QueryExec exec = link.query(bound.executable())) {
            return exec.select().stream().map(row -> Coast.ADDRESSES.shorten(row.get("light").getURI())).toList();
        }
    }

    private CannedQuery taking(String variable, String more) {
        String name = variable.replaceAll("^__?|_.*$", "");
        return QueryTexts.canned(queries, "taking", QueryTexts.of(QueryTexts.parameter(name, more),
                "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\nSELECT ?light WHERE { ?light coast:of ?" + variable
                + " } ORDER BY ?light\n"));
    }

    @Test
    void aValueIsBoundAndTheColumnsStayAsTheyAre() throws Refusal {
        BoundQuery bound = bind(litBy, Map.of("keeper", List.of("Bo Larsen")));
        assertEquals(Map.of("keeper", Coast.thing("keeper:bo-larsen")), bound.values());
        assertEquals(litBy.columns(), bound.executable().getResultVars());
        assertEquals(List.of("light:cape-north"), answer(bound));
    }

    @Test
    void whatIsShownIsTheAuthorsTextWithTheValuesInIt() throws Refusal {
        BoundQuery bound = bind(litBy, Map.of("keeper", List.of("Bo Larsen")));
        String author = QueryTexts.LIT_BY.lines().filter(line -> !line.startsWith("#+")).collect(Collectors.joining("\n", "", "\n"));
        assertEquals(author.replace("?_keeper_iri", "<" + Coast.thing("keeper:bo-larsen").getURI() + ">"), bound.readable());
        assertEquals(bound.executable().serialize(), QueryFactory.create(bound.readable()).serialize());
    }

    @Test
    void aTextWithTheValuesInItIsNotShownIfItWouldBeAnotherQuery() throws Refusal {
        CannedQuery query = QueryTexts.canned(queries, "taking", QueryTexts.of(QueryTexts.parameter("name", ""),
                "SELECT ?light WHERE { ?light coast:of ?_name_literal FILTER(STR(?light) != \"?_name_literal\") } ORDER BY ?light\n"));
        BoundQuery bound = bind(query, Map.of("name", List.of("x\" } #")));
        assertEquals(bound.executable().serialize(), bound.readable());
    }

    @Test
    void aDefaultIsTakenWhenNothingIsGiven() throws Refusal {
        assertEquals(List.of("light:gannet-rock"), answer(bind(litBy, Map.of())));
    }

    @Test
    void anOptionalValueNarrowsTheAnswer() throws Refusal {
        assertEquals(List.of(), answer(bind(litBy, Map.of("since", List.of("1900-01-01")))));
        assertEquals(List.of("light:gannet-rock"), answer(bind(litBy, Map.of("since", List.of("1831-10-01")))));
    }

    @Test
    void aBlankOptionalValueIsAsGoodAsNone() throws Refusal {
        assertEquals(Set.of("keeper"), bind(litBy, Map.of("since", List.of("  "))).values().keySet());
    }

    @Test
    void aBlankRequiredValueIsRefused() {
        assertEquals("keeper: it is empty; give the name or the address of a thing (The person who kept the light).",
                refusal(litBy, Map.of("keeper", List.of(""))).getMessage());
    }

    @Test
    void anUnknownParameterIsRefusedWithThoseThatExist() {
        Refusal refusal = refusal(litBy, Map.of("keepr", List.of("Bo Larsen")));
        assertEquals("keepr: the query lit-by has no such parameter. Did you mean keeper? It has since, keeper.",
                refusal.getMessage());
        assertEquals(Optional.of("keepr"), refusal.parameter());
        assertEquals(List.of("keeper"), refusal.candidates());
    }

    @Test
    void aMissingParameterIsRefused() {
        assertEquals("height: it is missing; give a whole number, such as 12 (Anything).",
                refusal(taking("_height_integer", ""), Map.of()).getMessage());
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        assertEquals("keeper: it is given 2 times; give it once.",
                refusal(litBy, Map.of("keeper", List.of("Bo Larsen", "Ada"))).getMessage());
    }

    @Test
    void onlyADayOfTheCalendarIsADate() {
        for (String wrong : List.of("1900", "1900-02-30", "1900-1-1", "1900-01-01Z", "1900-01-01T00:00:00", "0000-01-01",
                "yesterday", "１９００-01-01")) {
            assertEquals("since: “" + wrong + "” is not a date written as year, month and day. Write it like this: 1956-10-19.",
                    refusal(litBy, Map.of("since", List.of(wrong))).getMessage());
        }
    }

    @Test
    void numbersYearsAndTextsAreTypedLiterals() throws Refusal {
        assertEquals("\"28\"^^xsd:integer", literal("_height_integer", " 28 "));
        assertEquals("\"-1.5\"^^xsd:decimal", literal("_depth_number", "-1.5"));
        assertEquals("\"1874\"^^xsd:gYear", literal("_year_xsd_gYear", "1874"));
        assertEquals("\"灯 台\"", literal("_word_literal", "灯 台"));
        assertEquals("\"маяк\"@ru", literal("_word_ru", "маяк"));
    }

    private String literal(String variable, String text) throws Refusal {
        return bind(taking(variable, ""), Map.of(variable.split("_")[1], List.of(text))).values()
                .values().iterator().next().toString().replace("http://www.w3.org/2001/XMLSchema#", "xsd:");
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        assertEquals("height: “1e9” is not a whole number. Write it like this: 12.",
                refusal(taking("_height_integer", ""), Map.of("height", List.of("1e9"))).getMessage());
    }

    @Test
    void whatIsNotAmongTheChoicesIsRefused() throws Refusal {
        CannedQuery query = taking("_colour_literal", "");
        CannedQuery choosing = QueryTexts.canned(queries, "choosing", query.text().replace("#+     help: Anything\n",
                "#+     help: Anything\n#+ enumerate:\n#+   - colour:\n#+     - red\n#+     - white\n"));
        assertEquals("\"red\"", bind(choosing, Map.of("colour", List.of("red"))).values().get("colour").toString());
        Refusal refusal = refusal(choosing, Map.of("colour", List.of("green")));
        assertEquals("colour: “green” is not one of red, white.", refusal.getMessage());
        assertEquals(List.of("red", "white"), refusal.candidates());
    }

    @Test
    void aParameterOfClassClassTakesAClass() throws Refusal {
        CannedQuery query = taking("_kind_iri", "#+     class: http://www.w3.org/2002/07/owl#Class\n");
        for (String text : List.of("Lightship", "lightSHIP", "coast:Lightship", Coast.ONTOLOGY + "Lightship")) {
            assertEquals(Coast.term("Lightship"), bind(query, Map.of("kind", List.of(text))).values().get("kind"));
        }
        assertEquals(Coast.term("Light"), bind(query, Map.of("kind", List.of("маяк"))).values().get("kind"));
        assertEquals("kind: no class is called “Lightshop”. Did you mean Lightship or Light?",
                refusal(query, Map.of("kind", List.of("Lightshop"))).getMessage());
    }

    @Test
    void textThatLooksLikeSparqlStaysText() throws Refusal {
        CannedQuery query = taking("_word_literal", "");
        for (String attack : List.of("\" } ; DROP ALL #", "'''\\\" . ?s ?p ?o", "> } DROP ALL", "\\u0022 } #", "a\nb\r\"\"\"")) {
            BoundQuery bound = bind(query, Map.of("word", List.of(attack)));
            assertEquals(attack, bound.values().get("word").getLiteralLexicalForm());
            assertEquals(bound.executable(), QueryFactory.create(bound.executable().serialize()), "as a remote engine reads it");
        }
    }

    @Test
    void anAddressThatWouldBreakOutIsNoAddress() {
        for (String attack : List.of("https://coast.example/id/keeper/x> } ; DROP ALL #", "keeper:x>}", "urn:x\">}",
                "https://coast.example/id/keeper/{ada-quill}", "https://coast.example/\u0000")) {
            assertFalse(refusal(litBy, Map.of("keeper", List.of(attack))).getMessage().isEmpty());
        }
    }

    @Test
    void aSumOverABoundParameterKeepsItsColumns() throws Refusal {
        CannedQuery query = QueryTexts.canned(queries, "counting", QueryTexts.of(QueryTexts.parameter("keeper", ""),
                "SELECT ?height (COUNT(?light) AS ?lights) WHERE { ?light coast:keeper ?_keeper_iri ; coast:height ?height }"
                + " GROUP BY ?height HAVING (COUNT(?light) > 0) ORDER BY ?height\n"));
        BoundQuery bound = bind(query, Map.of("keeper", List.of("ada-quill")));
        try (QueryExec exec = link.query(bound.executable())) {
            List<Node> counts = exec.select().stream().map(row -> row.get("lights")).toList();
            assertEquals(1, counts.size());
            assertEquals("1", counts.get(0).getLiteralLexicalForm());
        }
    }
}
