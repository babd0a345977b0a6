package org.w3id.nisso.catalog;

import java.util.List;
import java.util.Optional;
import org.apache.jena.vocabulary.XSD;
import org.w3id.nisso.guard.Guard;
import org.w3id.nisso.guard.Refused;

/** Rules on how a canned query is written, for the sake of other programs that read such files. */
final class WritingRules {

    private static final String HEADER_MARK = "#+";
    private static final String XSD_LINE = "PREFIX xsd: <" + XSD.NS + ">";

    private final CannedQuery query;
    private final Problems problems;
    private final List<Token> tokens;
    private final List<Token> code;

    private WritingRules(CannedQuery query, Problems problems) {
        this.query = query;
        this.problems = problems;
        this.tokens = Token.of(query.text());
        this.code = Token.withoutComments(tokens);
    }

    static void check(CannedQuery query, Problems problems) {
        WritingRules rules = new WritingRules(query, problems);
        rules.checkComments();
        rules.checkXsdPrefix();
        rules.checkLimits();
        rules.checkReach();
        for (int i = 0; i < rules.code.size(); i++) {
            rules.checkUse(i);
            rules.checkHaving(i);
        }
    }

    private void checkComments() {
        boolean inPrologue = true;
        boolean inHeader = true;
        for (Token token : tokens) {
            boolean header = token.kind() == Token.Kind.COMMENT && token.text().startsWith(HEADER_MARK);
            if (header && !inHeader) {
                problems.add(token.line(), "A line of the header stands after the header.", "Move it to the top.");
            } else if (!header && inPrologue && token.kind() == Token.Kind.COMMENT) {
                problems.add(token.line(), "A comment stands before " + (query.answersGraph() ? "CONSTRUCT" : "SELECT")
                        + ", where other readers of this format take it for the description.", "Move it below that line.");
            }
            inHeader &= header;
            inPrologue &= !token.is("SELECT") && !token.is("CONSTRUCT");
        }
    }

    private void checkXsdPrefix() {
        boolean needed = query.parameters().stream().anyMatch(p -> p.type().suffix().startsWith("xsd_"));
        if (needed && query.text().lines().map(String::stripTrailing).noneMatch(XSD_LINE::equals)) {
            problems.add(0, "A parameter has an xsd type, and the prefix is not declared as other readers of this format"
                    + " look for it.", "Write the line “" + XSD_LINE + "”.");
        }
    }

    private void checkLimits() {
        int depth = 0;
        for (Token token : code) {
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            if (depth > 0 && query.header().pagination().isPresent() && (token.is("LIMIT") || token.is("OFFSET"))) {
                problems.add(token.line(), "There is a " + token.text() + " in a subquery of a query with pagination, whose"
                        + " paging would strip it.", "Remove it, or the pagination.");
            }
        }
    }

    // A folder comes from anybody, and checking it must not make this machine call another, or run what is not in the folder.
    private void checkReach() {
        Optional<Refused> refused = Guard.OF_NOTHING_ELSE.refusal(query.query());
        if (refused.filter(why -> why.why() == Refused.Why.ELSEWHERE).isPresent()) {
            long line = code.stream().filter(token -> token.is("SERVICE")).mapToLong(Token::line).findFirst().orElse(0);
            problems.add(line, "The query has a SERVICE, and canned queries ask nobody else.",
                    "Leave it out, or bring what it would fetch into the folder.");
        } else {
            refused.ifPresent(why -> problems.add(0, why.getMessage(), "Write the query without it."));
        }
    }

    private void checkUse(int i) {
        Token token = code.get(i);
        if (!token.isVariable() || !token.text().startsWith("_")) {
            return;
        }
        if (follows(i, "BOUND", "(")) {
            problems.add(token.line(), "BOUND(?" + token.text() + ") is no longer SPARQL once a value is put in.",
                    "Write BIND(?" + token.text() + " AS ?given) and test BOUND(?given).");
        } else if (token.text().startsWith("__") && !(follows(i, "BIND", "(") && precedes(i, "AS"))) {
            problems.add(token.line(), "The optional parameter ?" + token.text() + " is used other than in a BIND.",
                    "Write BIND(?" + token.text() + " AS ?given) and use ?given.");
        }
    }

    // Jena 5.6 (QueryTransformOps.mutateExprList) puts the first of several conditions in the place of the others.
    private void checkHaving(int i) {
        if (!code.get(i).is("HAVING") || query.parameters().isEmpty()) {
            return;
        }
        int depth = 0;
        int at = i + 1;
        do {
            depth += code.get(at).is("(") ? 1 : code.get(at).is(")") ? -1 : 0;
            at++;
        } while (depth > 0 && at < code.size());
        if (at < code.size() && code.get(at).is("(")) {
            problems.add(code.get(i).line(), "HAVING has several conditions, which are mixed up when values are put in.",
                    "Join them with &&.");
        }
    }

    private boolean follows(int i, String word, String sign) {
        return i >= 2 && code.get(i - 2).is(word) && code.get(i - 1).is(sign);
    }

    private boolean precedes(int i, String word) {
        return i + 1 < code.size() && code.get(i + 1).is(word);
    }
}
