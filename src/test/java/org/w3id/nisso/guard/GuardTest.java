package org.w3id.nisso.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A guard changes no answer that is within bounds, and lets none through that is not. */
class GuardTest {

    private static final int TEXT = 1000;
    private static final Guard GUARD = new Guard(new Budget(Duration.ofSeconds(30), 10, TEXT), Set.of());

    private static final List<String> TEXTS = List.of("", "abc", "ABC", "a.c", "日本とソ連", "Советский Союз", "line one\nline two", "aaa bbb",
            "1941-04-13", "x\r\ny", "a\\b", "𠮷野家");

    static Stream<Arguments> patternsAndFlags() {
        return Stream.of(".", "^a", "c$", "b", "[a-c]+", "[^a-z]", "a.c", "日.*連", "советский", "\\\\d{4}-\\\\d\\\\d", "\\\\p{L}+",
                "\\\\p{IsCyrillic}", "\\\\p{Lu}", "(a|b)c?", "a b", "(a)(b)(c)", "\\\\.", "[.]", "\\\\Qa.c\\\\E", "a{2,3}", "a{2}",
                "one.line", "^line two$", "\\\\s", "\\\\w+", "\\\\u0061", "\\\\p{Alpha}", "[\\\\p{Digit}-]+", "x.+y", "(?:ab)+c", "a+?", "\\\\\\\\")
                .flatMap(pattern -> Stream.of("", "i", "s", "m", "x", "q", "ims").map(flags -> Arguments.of(pattern, flags)));
    }

    @ParameterizedTest
    @MethodSource("patternsAndFlags")
    void aPatternMatchesAndReplacesAsItDoesWithoutAGuard(String pattern, String flags) {
        for (String text : TEXTS) {
            String written = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
            String query = """
                    SELECT ?found ?replaced {
                      BIND("%s"@en AS ?text) BIND(REGEX(?text, "%s", "%s") AS ?found) BIND(REPLACE(?text, "%s", "<$0>", "%s") AS ?replaced)
                    }""".formatted(written, pattern, flags, pattern, flags);
            assertEquals(answer(query, new Guard(Budget.USUAL, Set.of())), answer(query, null), () -> text + " " + pattern + " " + flags);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"(a)\\\\1 | compare", "(?=a) | two FILTERs", "(?<!a)b | two FILTERs", "\\\\bword\\\\b | \\P{L}",
        "a++ | second +", "(?>a) | (?:", "[a[bc]] | one pair", "[a-z&&[aeiou]] | two FILTERs", "(a{1000}){1000} | fewer"})
    void aPatternThatCannotBeMatchedInLinearTimeIsRefusedWithWhatToUse(String pattern, String instead) {
        Query query = parse("SELECT * { ?s ?p ?o FILTER regex(?o, \"" + pattern + "\") }");
        Refused refused = assertThrows(Refused.class, () -> GUARD.check(query));
        assertEquals(Refused.Why.NOT_OFFERED, refused.why());
        assertTrue(refused.getMessage().contains(instead), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONCAT(?x, ?x)", "REPLACE(?x, \"a\", \"aa\")", "ENCODE_FOR_URI(REPLACE(?x, \"a\", \"/\"))",
        "<http://www.w3.org/2005/xpath-functions#concat>(?x, ?x)", "<http://jena.apache.org/ARQ/function#strjoin>(?x, ?x, ?x)"})
    void aTextGrowsNoLongerThanItMay(String expression) {
        String query = "SELECT (STRLEN(%s) AS ?n) { BIND(\"%s\" AS ?x) }";
        assertEquals(1, answer(query.formatted(expression, "a".repeat(TEXT / 4)), GUARD).size());
        Refused refused = assertThrows(Refused.class, () -> answer(query.formatted(expression, "a".repeat(TEXT * 3 / 4)), GUARD));
        assertEquals(Refused.Why.MEMORY, refused.why());
        assertTrue(refused.getMessage().contains(String.valueOf(TEXT)), refused.getMessage());
    }

    @Test
    void whatIsJoinedGrowsNoLongerThanItMayButTheSameCountsOnce() {
        String joined = "SELECT (STRLEN(GROUP_CONCAT(%s?x)) AS ?n) { VALUES ?x { %s } }";
        String same = ("\"" + "a".repeat(100) + "\" ").repeat(50);
        assertThrows(Refused.class, () -> answer(joined.formatted("", same), GUARD));
        assertEquals(List.of("100"), answer(joined.formatted("DISTINCT ", same), GUARD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java:java.lang.System.exit", "http://jena.apache.org/ARQ/function#wait", "http://example.org/f",
        "http://jena.apache.org/ARQ/jsFunction#f"})
    void aFunctionThatIsNotOfferedIsRefusedByNameWhereverItIsCalled(String function) {
        for (String query : List.of("SELECT (<%s>(1) AS ?x) { }", "SELECT * { FILTER EXISTS { FILTER <%s>(1) } }",
                "SELECT * { ?s ?p ?o } ORDER BY <%s>(?o)", "SELECT (SUM(<%s>(?o)) AS ?n) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o OPTIONAL { ?s ?q ?r FILTER <%s>(?r) } }", "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (<%s>(?s))",
                "SELECT * { { SELECT * { BIND(<%s>(1) AS ?x) } } }", "SELECT * { ?s ?p ?o } GROUP BY (<%s>(?o) AS ?s) ?p ?o")) {
            Refused refused = assertThrows(Refused.class, () -> GUARD.check(parse(query.formatted(function))));
            assertTrue(refused.getMessage().contains("<" + function + ">"), refused.getMessage());
        }
    }

    @Test
    void aFunctionThatIsNearlyCalledSoIsOffered() {
        Query query = parse("SELECT (<http://www.w3.org/2001/XMLSchema#dat>(1) AS ?x) { }");
        Refused refused = assertThrows(Refused.class, () -> GUARD.check(query));
        assertTrue(refused.candidates().contains("http://www.w3.org/2001/XMLSchema#date"), refused.candidates()::toString);
    }

    @Test
    void castsAndHarmlessFunctionsStay() {
        assertEquals(List.of("\"1941-04-13\"^^xsd:date \"b\" 3.0"), answer("""
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX afn: <http://jena.apache.org/ARQ/function#>
                PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
                SELECT (xsd:date("1941-04-13") AS ?day) (afn:localname(<http://a/b>) AS ?name) (fn:round(2.6) AS ?three) { }""", GUARD));
    }

    @Test
    void everyQueryOfAContextIsHeldThatIsBoundAlsoOneThatWasNotChecked() {
        assertEquals(List.of(), answer("SELECT * { FILTER(<java:org.apache.jena.sparql.function.library.now>() > 0) }", GUARD));
    }

    private static Query parse(String query) {
        return QueryFactory.create(query, Syntax.syntaxARQ);
    }

    private static List<String> answer(String query, Guard guard) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        if (guard != null) {
            guard.bind(dataset.getContext());
        }
        try (QueryExec exec = QueryExec.dataset(dataset).query(parse(query)).build()) {
            RowSet rows = exec.select();
            return rows.stream().map(row -> String.join(" ", rows.getResultVars().stream().map(row::get)
                    .map(value -> value == null ? "-" : SSE.str(value)).toList())).toList();
        } catch (QueryCancelledException stop) {
            throw Guard.reason(stop).orElseThrow();
        }
    }
}
