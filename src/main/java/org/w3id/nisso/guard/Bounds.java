package org.w3id.nisso.guard;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.util.Context;

/**
 * Plans queries as ARQ does, with what has bounds in place of what has none, in sub-queries and EXISTS as well. ARQ comes here once
 * for each query that it runs, in the thread that runs it. Immutable.
 *
 * @param text the length of the longest text
 */
record Bounds(int text) implements RewriteFactory {

    @Override
    public Rewrite create(Context context) {
        Signal signal = Signal.of(context);
        MemoryWatch.OF_THIS_PROCESS.begin(signal);
        Rewrite usual = Optimize.stdOptimizationFactory.create(context);
        return plan -> watched(usual.rewrite(bounded(plan, signal)), signal);
    }

    private Op bounded(Op plan, Signal signal) {
        // Before ARQ plans, because it computes what is constant.
        return Transformer.transformSkipService(new BoundedGroups(text), new BoundedExpressions(text, signal), plan);
    }

    private static Op watched(Op plan, Signal signal) {
        // After ARQ has planned, because it makes something simpler of many paths.
        return Transformer.transformSkipService(new Watching(signal), plan);
    }
}
