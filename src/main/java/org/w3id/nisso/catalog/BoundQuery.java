package org.w3id.nisso.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.expr.aggregate.AggregatorFactory;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.w3id.nisso.rdf.AddressSpace;

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

    /**
     * The one way to write the parameters of this call: in the order of the query, {@code at} last; defaults filled in, things in their
     * short form. A parameter whose default was waived is there and blank. Given to {@link Binder#bind} it makes the same query.
     *
     * @param addresses how the things are addressed
     */
    public Map<String, String> parameters(AddressSpace addresses) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Parameter parameter : query.parameters()) {
            Node value = values.get(parameter.name());
            if (value != null) {
                texts.put(parameter.name(), text(value, addresses));
            } else if (parameter.defaultValue().isPresent()) {
                texts.put(parameter.name(), "");
            }
        }
        values.forEach((name, value) -> texts.computeIfAbsent(name, added -> text(value, addresses)));
        return Collections.unmodifiableMap(texts);
    }

    private static String text(Node value, AddressSpace addresses) {
        return value.isURI() ? addresses.shorten(value.getURI()) : value.getLiteralLexicalForm();
    }

    /** The query to run as a text for people, as far as may be as its author wrote it. */
    public String readable() {
        return ReadableText.of(this);
    }

    /** Asks for how many rows the query has, as the one variable {@code count} of the one row; for a query that answers with rows. */
    public Query counting() {
        Query rows = QueryFactory.create(executable);
        if (!rows.hasLimit() && !rows.hasOffset() && rows.hasOrderBy()) {
            // The number does not depend on the order, which would cost the engine memory.
            rows.getOrderBy().clear();
        }
        // Within braces there is no prologue; an engine elsewhere, which reads the text, would refuse one there.
        rows.setPrefixMapping(new PrefixMappingImpl());
        rows.setBaseURI((String) null);
        Query counting = QueryFactory.make();
        counting.setQuerySelectType();
        counting.addResultVar("count", counting.allocAggregate(AggregatorFactory.createCount(false)));
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(new ElementSubQuery(rows));
        counting.setQueryPattern(pattern);
        return counting;
    }

    /**
     * The same query for some of its rows; a limit and an offset that the query has itself stay in force.
     *
     * @param from how many rows to leave out at the beginning
     * @param most how many rows to give at the most
     */
    public BoundQuery slice(long from, long most) {
        Query some = QueryFactory.create(executable);
        long before = executable.hasOffset() ? executable.getOffset() : 0;
        long left = executable.hasLimit() ? Math.max(0, executable.getLimit() - from) : most;
        some.setOffset(before + from);
        some.setLimit(Math.min(most, left));
        return new BoundQuery(query, some, values);
    }
}
