package org.w3id.nisso.catalog;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.expr.aggregate.AggregatorFactory;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/**
 * A canned query with values for its parameters.
 *
 * @param query      the canned query
 * @param executable the query to run; it belongs to the caller, who may set a limit and an offset
 * @param values     the values that were bound, defaults and {@code at} included, by the name of the parameter
 */
public record BoundQuery(CannedQuery query, Query executable, SortedMap<String, Node> values) {

    public BoundQuery {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Asks for how many rows the query has, as the one variable {@code count} of the one row; for a query that answers with rows. */
    public Query counting() {
        Query rows = QueryFactory.create(executable);
        Query counting = QueryFactory.make();
        counting.setQuerySelectType();
        counting.addResultVar("count", counting.allocAggregate(AggregatorFactory.createCount(false)));
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(new ElementSubQuery(rows));
        counting.setQueryPattern(pattern);
        return counting;
    }

    /**
     * The same query for some of its rows.
     *
     * @param from how many rows to leave out at the beginning
     * @param most how many rows to give at the most
     */
    public BoundQuery slice(long from, long most) {
        Query some = QueryFactory.create(executable);
        some.setOffset(from);
        some.setLimit(most);
        return new BoundQuery(query, some, values);
    }
}
