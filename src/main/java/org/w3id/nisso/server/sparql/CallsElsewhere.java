package org.w3id.nisso.server.sparql;

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
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;

/**
 * Finds SERVICE wherever it stands in a query, sub-queries and EXISTS included, and refuses it before anything runs. Jena
 * would refuse it later, but a SERVICE SILENT would then quietly give an answer without that part. For one query.
 */
final class CallsElsewhere extends OpVisitorBase {

    private final ExprVisitorBase everyExpression = new ExprVisitorBase();

    private CallsElsewhere() { }

    /**
     * Refuses a query that would call another server.
     *
     * @throws org.w3id.nisso.server.http.ProblemException if there is a SERVICE in it, SILENT or not
     */
    static void refuse(Query query) {
        if (query.getQueryPattern() != null) {
            CallsElsewhere visitor = new CallsElsewhere();
            Walker.walk(Algebra.compile(query), visitor, visitor.everyExpression);
        }
    }

    @Override
    public void visit(OpService service) {
        throw Problem.of(ProblemKind.SERVICE_REFUSED, "SERVICE is switched off: this server does not send queries to others."
                + " Ask both and join the answers on your side, or leave the SERVICE part out.").asException();
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
