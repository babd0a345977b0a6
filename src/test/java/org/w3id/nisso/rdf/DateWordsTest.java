package org.w3id.nisso.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates in words. */
class DateWordsTest {

    @ParameterizedTest
    @CsvSource({"1941-04-13,date,en,13 April 1941,DAY", "1904-02,gYearMonth,en,February 1904,MONTH", "1946,gYear,en,1946,YEAR",
        "1941-04-13,date,ja,1941年4月13日,DAY", "1904-02,gYearMonth,ja,1904年2月,MONTH", "1946,gYear,ja,1946年,YEAR",
        "1941-04-13,date,ru,13 апреля 1941 г.,DAY", "1904-02,gYearMonth,ru,февраль 1904 г.,MONTH", "1946,gYear,ru,1946 г.,YEAR",
        "1941-04-13,date,ko,13 April 1941,DAY"})
    void aDateIsAsPreciseAsItIsInEveryLanguage(String written, String type, String language, String text, String precision) {
        assertEquals(new DateWords(text, DateWords.Precision.valueOf(precision)),
                DateWords.of(literal(written, type), language).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"1941-04-13Z,date", "1941-02-30,date", "x,gYear", "1941-04-13,string"})
    void whatIsNoPlainDateIsLeftAsItIs(String written, String type) {
        assertEquals(Optional.empty(), DateWords.of(literal(written, type), "en"));
    }

    @Test
    void aDayIsWrittenAsPeopleWriteIt() {
        assertEquals("7 февраля 1855 г.", DateWords.day(LocalDate.of(1855, 2, 7), "ru"));
    }

    private static Node literal(String written, String type) {
        return NodeFactory.createLiteralDT(written, TypeMapper.getInstance().getSafeTypeByName("http://www.w3.org/2001/XMLSchema#" + type));
    }
}
