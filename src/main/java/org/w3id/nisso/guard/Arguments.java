package org.w3id.nisso.guard;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;

/** Exchanges the arguments of a function, of which ARQ has one class for each number. */
final class Arguments {

    private Arguments() { }

    static Expr exchanged(ExprFunction function, ExprList arguments) {
        if (function instanceof ExprFunction0 none) {
            return none.copy();
        }
        if (function instanceof ExprFunction1 one) {
            return one.copy(arguments.get(0));
        }
        if (function instanceof ExprFunction2 two) {
            return two.copy(arguments.get(0), arguments.get(1));
        }
        if (function instanceof ExprFunction3 three) {
            return three.copy(arguments.get(0), arguments.get(1), arguments.get(2));
        }
        return ((ExprFunctionN) function).copy(arguments);
    }
}
