package org.w3id.nisso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsLineUpWhateverTheScript() {
        TextTable table = new TextTable(List.of("name", "n"));
        table.add(List.of("日本", "1"));
        table.add(List.of("Япония", "22"));
        table.add(List.of("Japan", "333"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertEquals("""
                name    n
                ------  ---
                日本    1
                Япония  22
                Japan   333
                """, out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    @Test
    void aJapaneseCharacterTakesTwoColumnsAndACombiningMarkNone() {
        assertEquals(4, TextTable.width("日ソ"));
        assertEquals(3, TextTable.width("Hо\u0304p"));
    }

    @Test
    void aCellThatIsTooWideIsCutAtAWholeCharacter() {
        TextTable table = new TextTable(List.of("n"), 6);
        table.add(List.of("日ソ関係"));
        table.add(List.of("Japan"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertEquals(List.of("日ソ…", "Japan"), out.toString(StandardCharsets.UTF_8).lines().skip(2).toList());
    }

    @Test
    void lineBreaksInACellDoNotBreakTheTable() {
        TextTable table = new TextTable(List.of("note"));
        table.add(List.of("two\nlines"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertEquals(3, out.toString(StandardCharsets.UTF_8).lines().count());
    }
}
