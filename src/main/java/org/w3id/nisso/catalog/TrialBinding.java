package org.w3id.nisso.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.ARQException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Binds sample values to a query, writes it out and parses it again. Some uses of a variable, such as in VALUES, cannot be
 * bound, and others can but are no longer SPARQL then; that is to be known when the catalogue is read, not when a user asks.
 */
final class TrialBinding {

    private static final Node SAMPLE = NodeFactory.createURI("urn:sample:thing");

    private TrialBinding() { }

    static void check(CannedQuery canned, Problems problems) {
        List<Parameter> all = canned.parameters();
        for (Parameter parameter : all) {
            tryWith(canned, List.of(parameter), "with a value for " + parameter.name(), problems);
        }
        if (problems.none()) {
            tryWith(canned, all, "with a value for every parameter", problems);
        }
        if (problems.none()) {
            tryWith(canned, all.stream().filter(p -> !p.optional()).toList(), "without the optional parameters", problems);
        }
    }

    private static void tryWith(CannedQuery canned, List<Parameter> parameters, String how, Problems problems) {
        Map<Var, Node> values = new HashMap<>();
        parameters.forEach(p -> values.put(p.variable(), sample(p)));
        try {
            Query bound = QueryTransformOps.replaceVars(canned.query(), values);
            Algebra.compile(QueryFactory.create(bound.serialize(), QueryFileReader.SYNTAX));
        } catch (ARQException e) {
            problems.add(0, "The query cannot be asked " + how + " (" + why(e) + ").",
                    "Use the parameter in a pattern, a FILTER or BIND(?parameter AS ?other); not in VALUES, and not after AS.");
        }
    }

    private static String why(ARQException e) {
        String words = e instanceof QueryException wrong ? SyntaxError.of(wrong).words() : String.valueOf(e.getMessage()).strip();
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    private static Node sample(Parameter parameter) {
        return parameter.type().term(parameter.type().example(), parameter.language()).orElse(SAMPLE);
    }
}
