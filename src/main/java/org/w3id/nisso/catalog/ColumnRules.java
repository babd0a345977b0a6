package org.w3id.nisso.catalog;

import java.util.Locale;
import org.apache.jena.query.Query;

/** Rules on what a canned query answers with. */
final class ColumnRules {

    private final CannedQuery canned;
    private final Problems problems;

    private ColumnRules(CannedQuery canned, Problems problems) {
        this.canned = canned;
        this.problems = problems;
    }

    static void check(CannedQuery canned, YamlHeader yaml, Problems problems) {
        ColumnRules rules = new ColumnRules(canned, problems);
        Query query = canned.query();
        if (query.isSelectType()) {
            rules.checkSelect(query);
        } else if (!query.isConstructType()) {
            problems.add(rules.lineOf(query.isAskType() ? "ASK" : "DESCRIBE"), "The query is neither SELECT nor CONSTRUCT.",
                    "Ask for rows with SELECT, or for a graph with CONSTRUCT.");
        }
        RoleRules.check(canned, yaml, problems);
    }

    private void checkSelect(Query query) {
        long line = lineOf("SELECT");
        if (query.isQueryResultStar()) {
            problems.add(line, "The columns are not named (SELECT *).", "Name them, in the order of the table.");
            return;
        }
        if (!query.hasOrderBy()) {
            problems.add(lastLine(), "The rows have no order.", "End with an ORDER BY that leaves no two rows equal.");
        }
        for (String column : query.getResultVars()) {
            if (column.startsWith("_")) {
                problems.add(line, "The parameter ?" + column + " is a column.", "Leave it out, or BIND it to another name.");
            } else if (column.toLowerCase(Locale.ROOT).contains("ask")) {
                problems.add(line, "The column ?" + column + " contains the letters “ask”, by which other readers of this"
                        + " format take the query for an ASK.", "Rename it.");
            }
        }
    }

    private long lineOf(String word) {
        return Token.of(canned.text()).stream().filter(t -> t.is(word)).mapToLong(Token::line).findFirst().orElse(0);
    }

    private long lastLine() {
        return canned.text().stripTrailing().lines().count();
    }
}
