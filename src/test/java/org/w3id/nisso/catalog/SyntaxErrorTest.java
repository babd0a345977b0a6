package org.w3id.nisso.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A query that cannot be read is told in words, not in those of the parser. */
class SyntaxErrorTest {

    private static QueryParseException thrownBy(String query) {
        return assertThrows(QueryParseException.class, () -> QueryFactory.create(query, Syntax.syntaxARQ));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "SELECT ?x { ?x a }                   | “}” cannot stand here (line 1, column 18).",
        "SELECT ?x ?y { ?x a foo              | The query ends within “foo” (line 1, column 24).",
        "SELECT ?x { ?x a ?y                  | The query ends before it is complete (line 1, column 19).",
        "SELECT                               | The query ends before it is complete (line 1, column 6).",
        "prefix b <urn:y> SELECT * { }        | After “b” there is a space, which cannot stand there (line 1, column 9).",
        "SELECT * { ?条約 条約 }              | After “条約” there is a space, which cannot stand there (line 1, column 18).",
        "SELECT * { ?s ?p ?o FILTER foo(?s) } | After “foo” there is “(”, which cannot stand there (line 1, column 31).",
        "SELECT * { ?s ?p 'a\\q' }            | After “'a\\” there is “q”, which cannot stand there (line 1, column 21).",
        "SELECT * { ?s sea:a ?o }             | The prefix of “sea:a” is not declared (line 1, column 15).",
        "SELECT * { } LIMIT -1                | “-1” cannot stand here (line 1, column 20).",
        "INSERT DATA { }                      | “INSERT DATA” cannot stand here (line 1, column 1).",
        "SELECT * { VALUES (?x ?y) { (1) } }  | Mismatch: 2 variables but 1 values (line 1, column 31).",
        "SELECT ?x (COUNT(?y) AS ?n) { ?x a ?y } | ?x is selected, but is neither in GROUP BY nor within COUNT, MIN, MAX or the"
            + " like."})
    void thePlaceIsToldInWords(String query, String expected) {
        assertEquals(expected, SyntaxError.of(thrownBy(query)).withPlace());
    }

    @Test
    void aTextThatIsNotClosedIsToldWhereItsLineEnds() {
        assertEquals("After “\"abc” there is the end of the line, which cannot stand there.",
                SyntaxError.of(thrownBy("SELECT * { ?s ?p \"abc\n }")).words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "("})
    void aQueryNestedTooDeeplyIsToldAsSuch(String bracket) {
        String deep = "ASK " + (bracket.equals("{") ? "" : "{ FILTER") + bracket.repeat(20_000);
        assertEquals("The query is nested too deeply.", SyntaxError.of(thrownBy(deep)).words());
    }
}
