package org.w3id.nisso.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_MD5;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_SHA1;
import org.apache.jena.sparql.expr.E_SHA256;
import org.apache.jena.sparql.expr.E_SHA384;
import org.apache.jena.sparql.expr.E_SHA512;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/**
 * Puts functions with bounds in place of those that may take any time or any memory: {@code regex} and {@code REPLACE}, all that
 * makes or searches long texts, and the product of long numbers. For one query.
 */
final class BoundedExpressions extends ExprTransformCopy {

    private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";
    private static final Map<Class<? extends ExprFunction>, Cost> COSTS = costs();

    private final int most;
    private final Signal signal;

    /**
     * Bounds for a query.
     *
     * @param most the length of the longest text
     */
    BoundedExpressions(int most, Signal signal) {
        this.most = most;
        this.signal = signal;
    }

    private static Map<Class<? extends ExprFunction>, Cost> costs() {
        Map<Class<? extends ExprFunction>, Cost> costs = new HashMap<>();
        List.of(E_StrConcat.class, E_StrUpperCase.class, E_StrLowerCase.class, E_StrSubstring.class, E_StrEncodeForURI.class, E_MD5.class,
                E_SHA1.class, E_SHA256.class, E_SHA384.class, E_SHA512.class).forEach(function -> costs.put(function, Cost.LENGTH));
        List.of(E_StrContains.class, E_StrBefore.class, E_StrAfter.class).forEach(function -> costs.put(function, Cost.SEARCH));
        List.of(E_Multiply.class, E_StrDatatype.class).forEach(function -> costs.put(function, Cost.NUMBERS));
        return Map.copyOf(costs);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return metered(super.transform(function, argument));
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        return metered(super.transform(function, left, right));
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        // ARQ has nothing in place of arguments that are not given.
        ExprList given = new ExprList(arguments.getList().stream().filter(argument -> argument != null && !argument.equals(Expr.NONE)).toList());
        if (function instanceof E_Regex || isCalled(function, "matches")) {
            return new LinearRegex(given, signal);
        }
        if (function instanceof E_StrReplace || isCalled(function, "replace")) {
            return new LinearReplace(given, most, signal);
        }
        return metered(super.transform(function, arguments));
    }

    private static boolean isCalled(ExprFunctionN function, String name) {
        return function instanceof E_Function called && called.getFunctionIRI().equals(XPATH + name);
    }

    private Expr metered(Expr expression) {
        if (expression instanceof E_Function called) {
            return new Metered(called, costOf(called.getFunctionIRI()), most, signal);
        }
        Cost cost = COSTS.get(expression.getClass());
        return cost == null ? expression : new Metered((ExprFunction) expression, cost, most, signal);
    }

    private static Cost costOf(String function) {
        if (!function.startsWith(XPATH)) {
            return Functions.isOfNumbers(function) ? Cost.NUMBERS : Cost.LENGTH;
        }
        String name = function.substring(XPATH.length());
        return name.equals("contains") || name.startsWith("substring-") ? Cost.SEARCH : Cost.LENGTH;
    }
}
