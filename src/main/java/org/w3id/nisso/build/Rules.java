package org.w3id.nisso.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * The rules of inference: the part of OWL 2 RL/RDF (OWL 2 Profiles, section 4.3) that concludes new statements about things from
 * subclasses, equivalent classes, some-values-from and has-value restrictions, subproperties, equivalent, inverse, symmetric and
 * transitive properties, property chains, domains and ranges; and the derivation of comparable dates. Equality ({@code owl:sameAs}),
 * cardinalities and conclusions about the ontology itself are not covered.
 *
 * <p>A rule file has two queries: {@code #for} asks the ontology for axioms, {@code #conclude} is made into one rule for each answer
 * with the answer's terms in place of its variables.
 */
final class Rules {

    private static final List<String> FILES = List.of("prp-spo1", "prp-eqp", "prp-inv", "prp-symp", "prp-trp", "prp-dom", "prp-rng",
            "cax-sco", "cax-eqc", "cls-svf", "cls-svf-thing", "cls-hv1", "cls-hv2", "dates");

    private Rules() { }

    /** The rules that an ontology calls for. */
    static List<Rule> of(Graph ontology) {
        List<Rule> rules = new ArrayList<>();
        for (String name : FILES) {
            rules.addAll(fromFile(name, ontology));
        }
        rules.addAll(PropertyChains.in(ontology));
        return List.copyOf(rules);
    }

    /** The text of all rules, which the result of a build depends on. */
    static String text() {
        StringBuilder all = new StringBuilder();
        FILES.forEach(name -> all.append(Resources.text("rules/" + name + ".rq")));
        return all.toString();
    }

    private static List<Rule> fromFile(String name, Graph ontology) {
        String text = Resources.text("rules/" + name + ".rq");
        int conclude = text.indexOf("#conclude");
        Query axioms = QueryFactory.create(Resources.PREFIXES + text.substring(0, conclude));
        Query conclusion = QueryFactory.create(Resources.PREFIXES + text.substring(conclude));
        List<Rule> rules = new ArrayList<>();
        try (QueryExec exec = QueryExec.graph(ontology).query(axioms).build()) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                rules.add(Rule.of(name, QueryTransformOps.syntaxSubstitute(conclusion, terms(rows.next()))));
            }
        }
        return rules;
    }

    private static Map<Var, Node> terms(Binding axiom) {
        Map<Var, Node> terms = new HashMap<>();
        axiom.forEach(terms::put);
        return terms;
    }
}
