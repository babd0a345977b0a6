package org.w3id.nisso.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * Narrows the answer of a canned query to what held on one day. Every query whose header says which columns are begin and end
 * takes the day as {@code at}; a query that asks for a day itself, as {@code on}, takes it for that.
 */
public final class Narrowing {

    /** What every query on dated things takes besides its own parameters. */
    public static final String AT = "at";
    /** The parameter of a query that is about one day anyway. */
    private static final String ON = "on";

    private Narrowing() { }

    /** Tells whether {@code at} is not a parameter of the query's own. */
    static boolean isFree(CannedQuery query) {
        return query.parameter(AT).isEmpty();
    }

    /** Tells whether a form should ask for {@code at}: the answer is dated, and the query does not ask for a day in its own way. */
    public static boolean isOffered(CannedQuery query) {
        return isFree(query) && query.isDated() && !takesDay(query);
    }

    private static boolean takesDay(CannedQuery query) {
        return query.parameter(ON).filter(on -> on.type() == ParameterType.DATE).isPresent();
    }

    /** What was given, with {@code at} in the place of a day that the query asks for and that was not given. */
    static Map<String, List<String>> asOwnDay(CannedQuery query, Map<String, List<String>> given) {
        if (!isFree(query) || !takesDay(query) || !given.containsKey(AT) || given.containsKey(ON)) {
            return given;
        }
        Map<String, List<String>> changed = new HashMap<>(given);
        changed.put(ON, changed.remove(AT));
        return changed;
    }

    /**
     * The day that was given.
     *
     * @throws Refusal if it is no day, or the query is not about dated things
     */
    static Optional<Node> day(CannedQuery query, List<String> given) throws Refusal {
        if (given.isEmpty() || given.get(0).isBlank()) {
            return Optional.empty();
        }
        if (given.size() > 1) {
            throw Refusal.badValue("it is given " + given.size() + " times; give it once.", List.of()).of(AT);
        }
        if (!query.isDated()) {
            throw Refusal.badValue("the answer of " + query.name() + " has no dates by which it could be narrowed; leave it out.",
                    List.of()).of(AT);
        }
        Optional<Node> day = ParameterType.DATE.term(given.get(0).strip(), "");
        if (day.isEmpty()) {
            throw Refusal.badValue(Wording.quoted(given.get(0)) + " is not " + ParameterType.DATE.takes() + ". Write it like this: "
                    + ParameterType.DATE.example() + ".", List.of()).of(AT);
        }
        return day;
    }

    /** The query, of what held on a day; for a query that is {@linkplain CannedQuery#isDated() dated}. */
    static Query to(Node day, Query bound, CannedQuery query) {
        Query narrowed = QueryFactory.create(bound);
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(bound.getQueryPattern());
        Expr date = NodeValue.makeNode(day);
        column(query, Role.BEGIN).ifPresent(begin -> add(pattern, new E_LessThanOrEqual(begin, date)));
        column(query, Role.END).ifPresent(end -> add(pattern, unless(end, new E_LessThan(date, end))));
        column(query, Role.LAST).ifPresent(last -> add(pattern, unless(last, new E_LessThanOrEqual(date, last))));
        narrowed.setQueryPattern(pattern);
        return narrowed;
    }

    private static Optional<Expr> column(CannedQuery query, Role role) {
        return query.column(role).map(name -> new ExprVar(Var.alloc(name)));
    }

    private static void add(ElementGroup pattern, Expr condition) {
        pattern.addElement(new ElementFilter(condition));
    }

    private static Expr unless(Expr unbound, Expr condition) {
        return new E_LogicalOr(new E_LogicalNot(new E_Bound(unbound)), condition);
    }
}
