package org.w3id.nisso.catalog;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a worked case:
 * <pre>
 * # name=value name="value with spaces"
 * # source: where the answer was checked
 * column,column
 * cell,cell
 * </pre>
 * The first line holds the arguments ({@code #} alone for none); further comments may follow it.
 */
final class WorkedCaseReader {

    private static final Pattern ARGUMENTS = Pattern.compile("#(?:\\s+([A-Za-z0-9]+)=(?:\"([^\"]*)\"|([^\\s\"]*)))*\\s*");
    private static final Pattern ARGUMENT = Pattern.compile("\\s([A-Za-z0-9]+)=(?:\"([^\"]*)\"|([^\\s\"]*))");
    private static final Pattern SOURCE = Pattern.compile("#\\s*source:\\s*\\S.*");

    private final Problems problems;

    WorkedCaseReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads a case; what is wrong with it is told.
     *
     * @param known the columns that the query has
     * @return empty if it cannot be checked
     */
    Optional<WorkedCase> read(String text, List<String> known) {
        List<String> comments = text.lines().takeWhile(line -> line.startsWith("#")).toList();
        if (comments.isEmpty() || !ARGUMENTS.matcher(comments.get(0)).matches()) {
            problems.add(1, "The first line does not give the arguments.",
                    "Write # name=value name=\"value with spaces\", or # alone if there are none.");
            return Optional.empty();
        }
        if (comments.stream().skip(1).noneMatch(line -> SOURCE.matcher(line).matches())) {
            problems.add(1, "The case does not say where its answer was checked.",
                    "Add a line such as “# source: volume and page” below the first.");
        }
        String table = String.join("\n", text.lines().skip(comments.size()).toList());
        return table(table, comments.size(), known)
                .map(rows -> withHeader(arguments(comments.get(0)), rows));
    }

    private static SortedMap<String, List<String>> arguments(String line) {
        SortedMap<String, List<String>> arguments = new TreeMap<>();
        Matcher matcher = ARGUMENT.matcher(line);
        while (matcher.find()) {
            String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            arguments.computeIfAbsent(matcher.group(1), name -> new ArrayList<>()).add(value);
        }
        return arguments;
    }

    private WorkedCase withHeader(SortedMap<String, List<String>> arguments, List<WorkedCase.Row> rows) {
        return new WorkedCase(problems.file(), arguments, rows.get(0).cells(), rows.subList(1, rows.size()));
    }

    // The header and the rows, all of one width.
    private Optional<List<WorkedCase.Row>> table(String table, long above, List<String> known) {
        Optional<List<WorkedCase.Row>> rows = parse(table, above);
        if (rows.isEmpty() || !hasHeader(rows.get(), above + 1, known)) {
            return Optional.empty();
        }
        int width = rows.get().get(0).cells().size();
        for (WorkedCase.Row row : rows.get()) {
            if (row.cells().size() != width) {
                problems.add(row.line(), "The row has " + row.cells().size() + " cells where the header has " + width + ".",
                        "Put a cell that has a comma in it in quotation marks.");
                return Optional.empty();
            }
        }
        return rows;
    }

    private boolean hasHeader(List<WorkedCase.Row> rows, long line, List<String> known) {
        if (rows.isEmpty()) {
            problems.add(line, "The case has no columns.", "Name those to be compared, of " + String.join(",", known) + ".");
            return false;
        }
        List<String> columns = rows.get(0).cells();
        List<String> unknown = columns.stream().filter(column -> !known.contains(column)).toList();
        if (!unknown.isEmpty() || new HashSet<>(columns).size() < columns.size()) {
            problems.add(line, unknown.isEmpty() ? "A column stands twice."
                    : "The query has no column " + Wording.quoted(String.join(", ", unknown)) + ".",
                    "Its columns are " + String.join(",", known) + ".");
            return false;
        }
        return true;
    }

    private Optional<List<WorkedCase.Row>> parse(String table, long above) {
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        List<WorkedCase.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder().setReader(new StringReader(table)).setFormat(format).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            long line = above + 1;
            while (records.hasNext()) {
                rows.add(new WorkedCase.Row(records.next().toList(), line));
                line = above + 1 + parser.getCurrentLineNumber();
            }
            return Optional.of(rows);
        } catch (IOException | UncheckedIOException e) {
            problems.add(above + 1 + rows.size(), "This is not CSV: " + e.getMessage() + ".",
                    "Close every quotation mark, and double those inside a cell.");
            return Optional.empty();
        }
    }
}
