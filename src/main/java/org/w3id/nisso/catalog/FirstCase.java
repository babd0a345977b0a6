package org.w3id.nisso.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.nisso.report.Stage;

/** Finds an example of how a query is asked: the arguments of its first worked case that has an answer. */
final class FirstCase {

    private FirstCase() { }

    /** The arguments; none if no case can be read or none has a row. */
    static Map<String, List<String>> of(CannedQuery query, Path queries) {
        for (Path path : WorkedCases.casesOf(query, queries)) {
            Optional<WorkedCase> worked = read(query, path);
            if (worked.isPresent() && !worked.get().rows().isEmpty()) {
                return worked.get().arguments();
            }
        }
        return Map.of();
    }

    private static Optional<WorkedCase> read(CannedQuery query, Path path) {
        try {
            // What is wrong with a case was told when the answers were checked.
            Problems told = new Problems(Stage.ANSWERS, path.toString());
            return new WorkedCaseReader(told).read(TextFile.read(path), Answer.columnsOf(query));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
