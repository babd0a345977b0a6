package org.w3id.nisso.catalog;

import java.util.List;
import java.util.SortedMap;

/**
 * A question and its answer as somebody has checked it: one file {@code queries/answers/NAME/CASE.csv}. Immutable.
 *
 * @param file      the file's name in messages
 * @param arguments what is given, by the name of the parameter
 * @param columns   the columns that are compared
 * @param rows      the expected rows in order, a text for each column
 */
record WorkedCase(String file, SortedMap<String, List<String>> arguments, List<String> columns, List<Row> rows) {

    /**
     * An expected row.
     *
     * @param cells a text for each column
     * @param line  where it stands
     */
    record Row(List<String> cells, long line) { }

    WorkedCase {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
