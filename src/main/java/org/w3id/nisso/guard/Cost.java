package org.w3id.nisso.guard;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;

/** What a function costs, judged by its arguments before it is called. */
enum Cost {
    /** As much as all of them are long. */
    LENGTH {
        @Override
        boolean isBearable(List<NodeValue> arguments, int most) {
            return arguments.stream().mapToLong(Cost::length).sum() <= most;
        }
    },
    /** As much as the arguments are long, each compared with each. */
    SEARCH {
        @Override
        boolean isBearable(List<NodeValue> arguments, int most) {
            return arguments.stream().mapToLong(Cost::length).reduce(1, (a, b) -> a * Math.max(1, b)) <= MOST_STEPS;
        }
    },
    /** As much as the numbers are long, squared. */
    NUMBERS {
        @Override
        boolean isBearable(List<NodeValue> arguments, int most) {
            return arguments.stream().mapToLong(Cost::length).sum() <= MOST_DIGITS;
        }
    };

    private static final long MOST_STEPS = 1L << 28;
    private static final int MOST_DIGITS = 10_000;
    /** Of digits, in bits; about. */
    private static final int BITS = 3;
    private static final int SHORT = 40;

    /** Tells whether the call may be made. */
    abstract boolean isBearable(List<NodeValue> arguments, int most);

    /** How many characters a value has; of numbers, about. */
    static long length(NodeValue value) {
        if (value.isInteger()) {
            return value.getInteger().bitLength() / BITS;
        }
        if (value.isDecimal()) {
            return Math.max(value.getDecimal().precision(), Math.abs((long) value.getDecimal().scale()));
        }
        if (value.isString()) {
            return value.getString().length();
        }
        Node node = value.asNode();
        return node.isLiteral() ? node.getLiteralLexicalForm().length() : SHORT;
    }
}
