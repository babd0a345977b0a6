package org.w3id.nisso.guard;

import java.util.List;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** A function that is called only within bounds, and whose value is a text within bounds. For the thread of one query. */
final class Metered extends ExprFunctionN {

    private final ExprFunction function;
    private final Cost cost;
    private final int most;
    private final Signal signal;

    /**
     * Meters a function.
     *
     * @param function what is called, with its arguments
     * @param most     the length of the longest text
     */
    Metered(ExprFunction function, Cost cost, int most, Signal signal) {
        super(function.getFunctionSymbol().getSymbol(), new ExprList(function.getArgs()));
        this.function = function;
        this.cost = cost;
        this.most = most;
        this.signal = signal;
    }

    /** Called where there is no query yet, to compute beforehand what is constant; that may wait. */
    @Override
    public NodeValue eval(List<NodeValue> values) {
        throw new ExprEvalException("Not before the query runs");
    }

    @Override
    public NodeValue eval(List<NodeValue> values, @Nullable FunctionEnv environment) {
        signal.check();
        if (!cost.isBearable(values, most)) {
            throw Refused.text(most);
        }
        NodeValue value = Arguments.exchanged(function, new ExprList(List.<Expr>copyOf(values))).eval(BindingFactory.root(), environment);
        if (Cost.length(value) > most) {
            throw Refused.text(most);
        }
        return value;
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new Metered((ExprFunction) Arguments.exchanged(function, arguments), cost, most, signal);
    }

    @Override
    public boolean equals(Expr other, boolean bySyntax) {
        return other instanceof Metered same && function.equals(same.function, bySyntax);
    }

    @Override
    public int hashCode() {
        return function.hashCode();
    }
}
