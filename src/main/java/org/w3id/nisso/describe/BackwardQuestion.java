package org.w3id.nisso.describe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.RDF;
import org.w3id.nisso.describe.Explanation.Premise;

/**
 * The question from which premises a statement {@code ?s ?p ?o} follows by one rule; of each premise it tells whether it was concluded.
 *
 * @param axiom    the pattern that finds the axiom; possibly empty
 * @param premises the patterns of the premises, each of three variables or {@code a}
 * @param goal     the statement
 * @param given    other variables whose values are known
 */
record BackwardQuestion(String axiom, List<String> premises, Triple goal, Map<String, Node> given) {

    private static final String OWL = "PREFIX owl: <http://www.w3.org/2002/07/owl#>\n";
    private static final String INFERRED = "inferred";
    /** The first is nearly always enough; the others are for premises that rest on the statement itself. */
    private static final int MOST_ANSWERS = 12;

    /** A row if there is such a statement; {@link #isInferred} tells whether it was concluded. */
    static Query statement(Triple statement, Node inferredGraph) {
        return new BackwardQuestion("", List.of("?s ?p ?o"), statement, Map.of()).in(inferredGraph);
    }

    static boolean isInferred(Binding row) {
        return isTrue(row, 0);
    }

    private static boolean isTrue(Binding row, int premise) {
        return Boolean.TRUE.equals(row.get(INFERRED + premise).getLiteralValue());
    }

    /** The question as SPARQL. */
    Query in(Node inferredGraph) {
        StringBuilder told = new StringBuilder();
        StringBuilder order = new StringBuilder();
        for (int i = 0; i < premises.size(); i++) {
            told.append("BIND (EXISTS { GRAPH ?graph { ").append(premises.get(i)).append(" } } AS ?").append(INFERRED).append(i).append(")\n");
            order.append(" ?").append(INFERRED).append(i);
        }
        String pattern = Stream.concat(Stream.of(axiom).filter(text -> !text.isEmpty()), premises.stream())
                .map(part -> part + " .\n").collect(Collectors.joining());
        Query question = Questions.parsed(OWL + "SELECT * {\n" + pattern + told + "} ORDER BY" + order + " LIMIT " + MOST_ANSWERS);
        Map<Var, Node> values = new HashMap<>();
        values.put(Var.alloc("graph"), inferredGraph);
        known().forEach((name, node) -> values.put(Var.alloc(name), node));
        return QueryTransformOps.replaceVars(question, values);
    }

    private Map<String, Node> known() {
        Map<String, Node> known = new HashMap<>(given);
        known.put("s", goal.getSubject());
        known.put("p", goal.getPredicate());
        known.put("o", goal.getObject());
        return known;
    }

    /** The value of a variable in an answer. */
    Node term(String variable, Binding row) {
        return known().getOrDefault(variable, row.get(variable));
    }

    /** The premises of an answer. */
    List<Premise> premises(Binding row) {
        List<Premise> all = new ArrayList<>();
        for (int i = 0; i < premises.size(); i++) {
            Node[] nodes = List.of(premises.get(i).split(" ")).stream()
                    .map(part -> part.equals("a") ? RDF.type.asNode() : term(part.substring(1), row)).toArray(Node[]::new);
            all.add(new Premise(Triple.create(nodes[0], nodes[1], nodes[2]), isTrue(row, i)));
        }
        return all;
    }
}
