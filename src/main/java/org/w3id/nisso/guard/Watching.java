package org.w3id.nisso.guard;

import java.util.List;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** Puts what stops with its query in place of what ARQ does to its end: walks along paths, and sorting. Immutable. */
final class Watching extends TransformCopy {

    private final Signal signal;

    Watching(Signal signal) {
        this.signal = signal;
    }

    @Override
    public Op transform(OpPath path) {
        return new WatchedPath(path);
    }

    @Override
    public Op transform(OpOrder order, Op sorted) {
        return new OpOrder(sorted, watched(order.getConditions()));
    }

    @Override
    public Op transform(OpTopN first, Op sorted) {
        return new OpTopN(sorted, first.getLimit(), watched(first.getConditions()));
    }

    private List<SortCondition> watched(List<SortCondition> conditions) {
        return conditions.stream().map(condition -> new SortCondition(new Compared(new ExprList(condition.getExpression()), signal),
                condition.getDirection())).toList();
    }

    /** A value that rows are compared by, which is asked for at every comparison. */
    private static final class Compared extends ExprFunctionN {

        private final Signal signal;

        Compared(ExprList arguments, Signal signal) {
            super("compared", arguments);
            this.signal = signal;
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            signal.check();
            return values.get(0);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Compared(arguments, signal);
        }
    }
}
