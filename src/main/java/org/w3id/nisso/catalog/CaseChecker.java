package org.w3id.nisso.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.shared.JenaException;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Stage;

/** Asks the question of one worked case, and compares the answer. */
final class CaseChecker {

    private static final String NOTHING = "no row";

    private final RDFLink link;
    private final AddressSpace addresses;

    CaseChecker(RDFLink link, AddressSpace addresses) {
        this.link = link;
        this.addresses = addresses;
    }

    /** Tells of defaults and choices in the header of a query that would be refused. */
    List<Finding> checkValues(CannedQuery query) {
        Problems problems = new Problems(Stage.ANSWERS, query.file());
        ValueReader reader = new ValueReader(query.query().getPrefixMapping(), link, new EntityFinder(link, addresses));
        for (Parameter parameter : query.parameters()) {
            Stream.concat(parameter.defaultValue().stream(), parameter.choices().stream()).distinct().forEach(value -> {
                try {
                    reader.read(parameter, value);
                } catch (Refusal refusal) {
                    problems.add(0, "The header offers a value that is refused: " + refusal.getMessage(),
                            "Correct it under “defaults” or “enumerate”.");
                }
            });
        }
        return problems.findings();
    }

    /** Tells what is wrong with a case; of the rows, only the first that differs. */
    void checkCase(CannedQuery query, String text, Problems problems) {
        Optional<WorkedCase> read = new WorkedCaseReader(problems).read(text, Answer.columnsOf(query));
        if (read.isEmpty()) {
            return;
        }
        WorkedCase worked = read.get();
        try {
            BoundQuery bound = Binder.bind(query, worked.arguments(), link, addresses);
            compare(worked, Answer.to(bound, worked.columns(), link, addresses), problems);
        } catch (Refusal refusal) {
            problems.add(1, "The arguments are refused: " + refusal.getMessage(), "Correct the first line.");
        } catch (JenaException e) {
            problems.add(0, "The query " + query.name() + " could not be answered (" + e.getMessage() + ").", "");
        }
    }

    private static void compare(WorkedCase worked, List<List<String>> actual, Problems problems) {
        List<WorkedCase.Row> expected = worked.rows();
        int same = 0;
        while (same < expected.size() && same < actual.size() && expected.get(same).cells().equals(actual.get(same))) {
            same++;
        }
        if (same == expected.size() && same == actual.size()) {
            return;
        }
        problems.add(lineOf(worked, same), "Row " + (same + 1) + " of the answer (" + String.join(",", worked.columns())
                        + ") differs: expected " + (same < expected.size() ? shown(expected.get(same).cells()) : NOTHING)
                        + ", came " + (same < actual.size() ? shown(actual.get(same)) : NOTHING) + "; "
                        + expected.size() + " rows expected, " + actual.size() + " came.",
                "If the answer is right now, correct the case and say in “# source” where you checked it; if not, correct the"
                + " query or the data.");
    }

    // Of a row beyond the last one, the line of the last.
    private static long lineOf(WorkedCase worked, int index) {
        List<WorkedCase.Row> rows = worked.rows();
        return index < rows.size() ? rows.get(index).line()
                : rows.isEmpty() ? 0 : rows.get(rows.size() - 1).line();
    }

    private static String shown(List<String> cells) {
        return "[" + String.join(" | ", cells) + "]";
    }
}
