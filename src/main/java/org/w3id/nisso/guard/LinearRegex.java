package org.w3id.nisso.guard;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;
import org.jspecify.annotations.Nullable;

/** {@code regex} (SPARQL 1.1, section 17.4.3.14) in linear time. For the thread of one query. */
final class LinearRegex extends ExprFunctionN {

    private final Signal signal;
    private final KeptPattern kept;

    LinearRegex(ExprList arguments, Signal signal) {
        super(Tags.tagRegex, arguments);
        this.signal = signal;
        this.kept = new KeptPattern();
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        String text = NodeValueOps.checkAndGetStringLiteral(Tags.tagRegex, values.get(0)).getLiteralLexicalForm();
        @Nullable NodeValue flags = values.size() > 2 ? values.get(2) : null;
        return NodeValue.booleanReturn(kept.of(values.get(1), flags).matcher(text, signal).find());
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new LinearRegex(arguments, signal);
    }
}
