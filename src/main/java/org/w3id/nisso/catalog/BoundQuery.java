package org.w3id.nisso.catalog;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/**
 * A canned query with values for its parameters.
 *
 * @param query      the canned query
 * @param executable the query to run; it belongs to the caller, who may set a limit and an offset
 * @param values     the values that were bound, defaults included, by the name of the parameter
 */
public record BoundQuery(CannedQuery query, Query executable, SortedMap<String, Node> values) {

    public BoundQuery {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
