package org.w3id.nisso.guard;

import java.util.List;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_OneOfBase;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.jspecify.annotations.Nullable;

/** Judges the functions that a query calls, as far as that can be done before it runs. Immutable. */
final class CalledFunctions {

    private static final int PLACE_OF_PATTERN = 1;
    /** ARQ compares a value with each. */
    private static final int LONGEST_LIST = 10_000;

    /**
     * Refuses a function that is not offered, or a pattern that cannot be matched.
     *
     * @throws Refused if so
     */
    void require(ExprFunction function) {
        if (function instanceof E_Call) {
            throw Refused.notOffered("CALL is not offered here. Write the address of the function in its place.");
        }
        if (function instanceof E_OneOfBase list && list.getRHS().size() > LONGEST_LIST) {
            throw Refused.notOffered("A list after IN may have at most " + LONGEST_LIST + " values. Give them with VALUES.");
        }
        if (function instanceof E_Function called) {
            Functions.OFFERED.require(called.getFunctionIRI());
        } else if (function instanceof E_Regex) {
            pattern(function.getArgs(), 2);
        } else if (function instanceof E_StrReplace) {
            pattern(function.getArgs(), 3);
        }
    }

    private static void pattern(List<Expr> arguments, int placeOfFlags) {
        Expr pattern = arguments.get(PLACE_OF_PATTERN);
        @Nullable Expr flags = placeOfFlags < arguments.size() ? arguments.get(placeOfFlags) : null;
        if (!pattern.isConstant() || flags != null && !flags.isConstant()) {
            return;
        }
        try {
            LinearPattern.of(pattern.getConstant(), flags == null ? null : flags.getConstant());
        } catch (ExprEvalException wrong) {
            throw Refused.notOffered(wrong.getMessage() + ".");
        }
    }
}
