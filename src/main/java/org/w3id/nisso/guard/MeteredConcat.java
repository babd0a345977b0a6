package org.w3id.nisso.guard;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** {@code GROUP_CONCAT} of a text that does not grow beyond bounds. For the thread of one query. */
final class MeteredConcat extends AggregatorBase {

    private final Aggregator concat;
    private final boolean distinct;
    private final int separator;
    private final int most;

    /**
     * Meters an aggregate.
     *
     * @param concat    what is metered
     * @param separator the length of what it puts between two texts
     * @param most      the length of the longest text
     */
    MeteredConcat(Aggregator concat, boolean distinct, int separator, int most) {
        super(concat.getName(), distinct, concat.getExprList());
        this.concat = concat;
        this.distinct = distinct;
        this.separator = separator;
        this.most = most;
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new MeteredConcat(concat.copy(expressions), distinct, separator, most);
    }

    @Override
    public Accumulator createAccumulator() {
        return new Bounded();
    }

    @Override
    public Node getValueEmpty() {
        return concat.getValueEmpty();
    }

    @Override
    public String toPrefixString() {
        return concat.toPrefixString();
    }

    @Override
    public int hashCode() {
        return concat.hashCode();
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof MeteredConcat same && concat.equals(same.concat, bySyntax);
    }

    /** The text of one group. */
    private final class Bounded implements Accumulator {

        private final Meter meter = new Meter(concat.getExprList());
        private final Accumulator whole = concat.copy(new ExprList(meter)).createAccumulator();

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
            whole.accumulate(row, environment);
            meter.length += separator;
            if (meter.length > most) {
                // More went in than may come out, unless the same went in many times and only distinct ones count.
                getValue();
                meter.length = 0;
            }
        }

        @Override
        public @Nullable NodeValue getValue() {
            NodeValue value = whole.getValue();
            if (value != null && Cost.length(value) > most) {
                throw Refused.text(most);
            }
            return value;
        }
    }

    /** Hands a value on and counts how long it is. */
    private static final class Meter extends ExprFunctionN {

        private long length;

        Meter(ExprList arguments) {
            super("metered", arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            length += Cost.length(values.get(0));
            return values.get(0);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Meter(arguments);
        }
    }
}
