package org.w3id.nisso.server.api;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.server.http.Visit;

/**
 * What the columns of answers are called on pages; files keep the names of the queries. A folder may say of its data set:
 * {@code csvw:tableSchema [ csvw:column [ csvw:name "since" ; csvw:title "Since"@en , "開始"@ja ] ]}. Immutable.
 *
 * @param titles the titles in the reader's language by the name of the column
 */
record ColumnNames(Map<String, String> titles) {

    private static final String QUESTION = """
            PREFIX csvw: <http://www.w3.org/ns/csvw#>
            SELECT ?name ?title {
              <%s> csvw:tableSchema ?schema .
              ?schema csvw:column ?column .
              ?column csvw:name ?name ; csvw:title ?title
              FILTER (LANG(?title) = "%s")
            } ORDER BY ?name ?title
            """;

    ColumnNames {
        titles = Map.copyOf(titles);
    }

    /**
     * Reads the titles that the data give; possibly none.
     *
     * @param language one of the languages of the pages
     */
    static ColumnNames of(Visit visit, String language) {
        Map<String, String> titles = new HashMap<>();
        try (QueryExec exec = visit.link().query(QUESTION.formatted(visit.description().addresses().dataset(), language))) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                titles.putIfAbsent(row.get("name").getLiteralLexicalForm(), row.get("title").getLiteralLexicalForm());
            }
        }
        return new ColumnNames(titles);
    }

    /** The title of a column; without one, its name as people write it: {@code inForceFrom} becomes "in force from". */
    String of(String column) {
        return titles.getOrDefault(column, column.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }
}
