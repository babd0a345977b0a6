package org.w3id.nisso.guard;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;

/** Puts bounds on what {@code GROUP_CONCAT} joins. Immutable. */
final class BoundedGroups extends TransformCopy {

    private final int most;

    /**
     * Bounds for a query.
     *
     * @param most the length of the longest text
     */
    BoundedGroups(int most) {
        this.most = most;
    }

    @Override
    public Op transform(OpGroup group, Op grouped) {
        List<ExprAggregator> bounded = new ArrayList<>();
        for (ExprAggregator aggregate : group.getAggregators()) {
            bounded.add(new ExprAggregator(aggregate.getVar(), bounded(aggregate.getAggregator())));
        }
        return OpGroup.create(grouped, group.getGroupVars(), bounded);
    }

    private Aggregator bounded(Aggregator aggregator) {
        if (aggregator instanceof AggGroupConcatDistinct distinct) {
            return new MeteredConcat(distinct, true, length(distinct.getSeparator()), most);
        }
        if (aggregator instanceof AggGroupConcat all) {
            return new MeteredConcat(all, false, length(all.getSeparator()), most);
        }
        return aggregator;
    }

    private static int length(@Nullable String separator) {
        return separator == null ? 1 : separator.length();
    }
}
