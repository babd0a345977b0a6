package org.w3id.nisso.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.report.Nearest;

/**
 * Binds what people give for the parameters of a canned query. Values become terms of the parsed query, never part of its text.
 */
public final class Binder {

    private static final int MOST_CANDIDATES = 3;

    private final CannedQuery query;
    private final ValueReader values;

    private Binder(CannedQuery query, ValueReader values) {
        this.query = query;
        this.values = values;
    }

    /**
     * Binds values to the parameters of a query. Safe for many threads, as far as the link is.
     *
     * @param query     the query
     * @param given     what was given, by the name of the parameter; {@code at} narrows every dated query to one day, and stands
     *                  for the parameter {@code on} of a query that asks for a day; an optional parameter that is given blank is
     *                  unbound, even if it has a default
     * @param link      the dataset in which things are looked up; not closed
     * @param addresses how its things are addressed
     * @return the query with its values
     * @throws Refusal if a parameter is unknown, missing or given twice, or a value does not fit, is unknown or is ambiguous
     */
    public static BoundQuery bind(CannedQuery query, Map<String, List<String>> given, RDFLink link, AddressSpace addresses)
            throws Refusal {
        return bind(query, given, link, new EntityFinder(link, addresses));
    }

    /** The same with a finder of things that knows the dataset already. */
    public static BoundQuery bind(CannedQuery query, Map<String, List<String>> given, RDFLink link, EntityFinder things)
            throws Refusal {
        ValueReader values = new ValueReader(query.query().getPrefixMapping(), link, things);
        return new Binder(query, values).bind(Narrowing.asOwnDay(query, given));
    }

    private BoundQuery bind(Map<String, List<String>> given) throws Refusal {
        for (String name : new TreeMap<>(given).keySet()) {
            if (query.parameter(name).isEmpty() && !name.equals(Narrowing.AT)) {
                throw unknown(name);
            }
        }
        SortedMap<String, Node> bound = new TreeMap<>();
        Map<Var, Node> substitution = new HashMap<>();
        for (Parameter parameter : query.parameters()) {
            Optional<String> text = textFor(parameter, given.getOrDefault(parameter.name(), List.of()));
            if (text.isPresent()) {
                Node value = values.read(parameter, text.get());
                bound.put(parameter.name(), value);
                substitution.put(parameter.variable(), value);
            }
        }
        Query executable = QueryTransformOps.replaceVars(query.query(), substitution);
        Optional<Node> day = Narrowing.isFree(query) ? Narrowing.day(query, given.getOrDefault(Narrowing.AT, List.of()))
                : Optional.empty();
        day.ifPresent(d -> bound.put(Narrowing.AT, d));
        return new BoundQuery(query, day.isPresent() ? Narrowing.to(day.get(), executable, query) : executable, bound);
    }

    private static Optional<String> textFor(Parameter parameter, List<String> given) throws Refusal {
        if (given.size() > 1) {
            throw Refusal.badValue("it is given " + given.size() + " times; give it once.", List.of()).of(parameter.name());
        }
        if (given.isEmpty() && parameter.mustBeGiven()) {
            throw Refusal.badValue("it is missing; give " + what(parameter) + ".", List.of()).of(parameter.name());
        }
        if (given.isEmpty()) {
            return parameter.defaultValue();
        }
        if (!given.get(0).isBlank()) {
            return Optional.of(given.get(0));
        }
        if (!parameter.optional()) {
            throw Refusal.badValue("it is empty; give " + what(parameter) + ".", List.of()).of(parameter.name());
        }
        return Optional.empty();
    }

    private static String what(Parameter parameter) {
        String example = parameter.type().example();
        return parameter.type().takes() + (example.isEmpty() ? "" : ", such as " + example)
                + (parameter.help().isBlank() ? "" : " (" + parameter.help() + ")");
    }

    private Refusal unknown(String name) {
        Stream<String> own = query.parameters().stream().map(Parameter::name);
        List<String> names = Stream.concat(own, Narrowing.isOffered(query) ? Stream.of(Narrowing.AT) : Stream.of()).toList();
        List<String> nearest = Nearest.to(name, names, MOST_CANDIDATES);
        String known = names.isEmpty() ? "It has none." : "It has " + String.join(", ", names) + ".";
        return Refusal.badValue(Wording.sentences("the query " + query.name() + " has no such parameter.",
                Nearest.question(nearest), known), nearest).of(name);
    }
}
