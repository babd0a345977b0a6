package org.w3id.nisso.catalog;

import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * Finds SERVICE wherever it stands in a query, sub-queries and EXISTS included, so that it can be refused before anything runs.
 * Jena would refuse it later, if at all, and a SERVICE SILENT would then quietly give an answer without that part. For one query.
 */
public final class CallsElsewhere extends OpVisitorBase {

    private final ExprVisitorBase everyExpression = new ExprVisitorBase();
    private boolean found;

    private CallsElsewhere() { }

    /** Tells whether a query would call another server, SILENT or not. */
    public static boolean in(Query query) {
        if (query.getQueryPattern() == null) {
            return false;
        }
        CallsElsewhere visitor = new CallsElsewhere();
        Walker.walk(Algebra.compile(query), visitor, visitor.everyExpression);
        return visitor.found;
    }

    @Override
    public void visit(OpService service) {
        found = true;
    }

    /** Jena's walker does not look into the conditions of an order. */
    @Override
    public void visit(OpOrder order) {
        for (SortCondition condition : order.getConditions()) {
            Walker.walk(condition.getExpression(), this, everyExpression);
        }
    }

    /** Nor into what is aggregated. */
    @Override
    public void visit(OpGroup group) {
        for (ExprAggregator aggregator : group.getAggregators()) {
            ExprList expressions = aggregator.getAggregator().getExprList();
            if (expressions != null) {
                expressions.forEach(expression -> Walker.walk(expression, this, everyExpression));
            }
        }
    }
}
