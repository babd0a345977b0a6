package org.w3id.nisso.guard;

import com.google.re2j.Matcher;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;
import org.jspecify.annotations.Nullable;

/** {@code REPLACE} (SPARQL 1.1, section 17.4.3.15) in linear time, with a bound on what comes out. For the thread of one query. */
final class LinearReplace extends ExprFunctionN {

    private final int most;
    private final Signal signal;
    private final KeptPattern kept;

    LinearReplace(ExprList arguments, int most, Signal signal) {
        super(Tags.tagReplace, arguments);
        this.most = most;
        this.signal = signal;
        this.kept = new KeptPattern();
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        Node literal = NodeValueOps.checkAndGetStringLiteral(Tags.tagReplace, values.get(0));
        String text = literal.getLiteralLexicalForm();
        String by = NodeValueOps.checkAndGetStringLiteral(Tags.tagReplace, values.get(2)).getLiteralLexicalForm();
        @Nullable NodeValue flags = values.size() > 3 ? values.get(3) : null;
        String replaced = replaced(kept.of(values.get(1), flags).matcher(text, signal), by);
        return replaced == null || replaced.equals(text) ? values.get(0) : NodeValue.makeNode(
                NodeFactory.createLiteral(replaced, literal.getLiteralLanguage(), literal.getLiteralDatatype()));
    }

    /** As ARQ has it: a match of nothing counts only if it is the first. */
    private @Nullable String replaced(Matcher matcher, String by) {
        long groups = by.chars().filter(c -> c == '$').count();
        StringBuilder out = new StringBuilder();
        boolean found = false;
        try {
            while (matcher.find()) {
                if (found && matcher.start() == matcher.end()) {
                    continue;
                }
                found = true;
                require(out.length() + by.length() + groups * (matcher.end() - matcher.start()));
                matcher.appendReplacement(out, by);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException noSuchGroup) {
            throw new ExprEvalException("The replacement names a group that the pattern does not have");
        }
        if (!found) {
            return null;
        }
        matcher.appendTail(out);
        require(out.length());
        return out.toString();
    }

    private void require(long length) {
        if (length > most) {
            throw Refused.text(most);
        }
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new LinearReplace(arguments, most, signal);
    }
}
