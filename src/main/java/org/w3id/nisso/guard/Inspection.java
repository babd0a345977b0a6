package org.w3id.nisso.guard;

import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpUnfold;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all of a query before it runs: sub-queries, EXISTS, the conditions of an order and what is aggregated. Jena would
 * refuse some of what is refused here later, and turn some into an answer without that part. For one query.
 */
final class Inspection {

    /** Deeper than anybody writes, and far from the end of the stack. */
    private static final int DEEPEST = 400;
    /** Of patterns; planning takes longer than in proportion to them. */
    private static final int MOST_PARTS = 1000;

    private final ListedServices services;
    private final CalledFunctions functions = new CalledFunctions();
    private int depth;
    private int parts;

    Inspection(ListedServices services) {
        this.services = services;
    }

    void inspect(Query query) {
        if (query.getQueryPattern() != null) {
            pattern(Algebra.compile(query));
        }
    }

    private void deeper(Runnable inner) {
        if (++depth > DEEPEST) {
            throw Refused.notOffered("The query is nested too deeply, or has too long a chain: more than " + DEEPEST
                    + " groups, alternatives, steps of a path or operators, one within the other.");
        }
        inner.run();
        depth--;
    }

    private void pattern(@Nullable Op op) {
        if (op == null) {
            return;
        }
        part();
        deeper(() -> {
            if (op instanceof OpService service) {
                services.require(service.getService());
            } else {
                expressionsOf(op);
                patternsIn(op);
            }
        });
    }

    private void patternsIn(Op op) {
        if (op instanceof Op1 one) {
            pattern(one.getSubOp());
        } else if (op instanceof Op2 two) {
            pattern(two.getLeft());
            pattern(two.getRight());
        } else if (op instanceof OpN many) {
            many.getElements().forEach(this::pattern);
        } else if (op instanceof OpPath path) {
            path(path.getTriplePath().getPath());
        } else if (op instanceof OpBGP triples) {
            triples.getPattern().forEach(this::triple);
        }
    }

    private void part() {
        if (++parts > MOST_PARTS) {
            throw Refused.notOffered("The query has more than " + MOST_PARTS + " patterns. Give long lists of values with VALUES.");
        }
    }

    private void triple(Triple triple) {
        part();
        if (triple.getPredicate().isURI()) {
            PropertyFunctions.OFFERED.require(triple.getPredicate().getURI());
        }
    }

    private void path(Path path) {
        deeper(() -> {
            if (path instanceof P_Path1 one) {
                path(one.getSubPath());
            } else if (path instanceof P_Path2 two) {
                path(two.getLeft());
                path(two.getRight());
            }
        });
    }

    private void expressionsOf(Op op) {
        if (op instanceof OpFilter filter) {
            filter.getExprs().forEach(this::expression);
        } else if (op instanceof OpLeftJoin optional && optional.getExprs() != null) {
            optional.getExprs().forEach(this::expression);
        } else if (op instanceof OpExtendAssign assigned) {
            assigned.getVarExprList().getExprs().values().forEach(this::expression);
        } else if (op instanceof OpUnfold unfolded) {
            expression(unfolded.getExpr());
        } else if (op instanceof OpOrder order) {
            order.getConditions().stream().map(SortCondition::getExpression).forEach(this::expression);
        } else if (op instanceof OpGroup group) {
            group.getGroupVars().getExprs().values().forEach(this::expression);
            group.getAggregators().forEach(this::expression);
        }
    }

    private void expression(@Nullable Expr expression) {
        if (expression == null) {
            return;
        }
        deeper(() -> {
            if (expression instanceof ExprFunctionOp exists) {
                pattern(exists.getGraphPattern());
            } else if (expression instanceof ExprAggregator aggregate && aggregate.getAggregator().getExprList() != null) {
                aggregate.getAggregator().getExprList().forEach(this::expression);
            } else if (expression instanceof ExprFunction function) {
                functions.require(function);
                function.getArgs().forEach(this::expression);
            }
        });
    }
}
