package org.w3id.nisso.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Writes a citation as RIS: a tag, two spaces, a dash and a value on each line, which ends with CR LF. A data set is of the type DATA. */
final class Ris {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd/");

    private Ris() { }

    static String of(Citation citation) {
        StringBuilder lines = new StringBuilder();
        line(lines, "TY", "DATA");
        line(lines, "ID", CitationKey.of(citation));
        line(lines, "TI", citation.title());
        citation.creators().forEach(name -> line(lines, "AU", name));
        line(lines, "PB", citation.publisher());
        line(lines, "ET", citation.version());
        line(lines, "PY", String.valueOf(citation.built().getYear()));
        line(lines, "DA", day(citation.built()));
        line(lines, "UR", citation.address());
        line(lines, "Y2", day(citation.asked()));
        line(lines, "N1", citation.note());
        line(lines, "LA", citation.language());
        return lines.append("ER  - \r\n").toString();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static void line(StringBuilder lines, String tag, String value) {
        if (!value.isEmpty()) {
            lines.append(tag).append("  - ").append(value).append("\r\n");
        }
    }
}
