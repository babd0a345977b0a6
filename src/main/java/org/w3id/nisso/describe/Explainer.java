package org.w3id.nisso.describe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.vocabulary.RDF;
import org.w3id.nisso.describe.Explanation.Premise;
import org.w3id.nisso.describe.Explanation.Step;
import org.w3id.nisso.describe.Slot.Way;
import org.w3id.nisso.rdf.AddressSpace;

/**
 * Finds why a statement holds: one derivation by the rules of the build, whose premises do not in turn rest on the statement. Keeps
 * nothing between calls; safe for many threads, as far as the link is.
 */
public final class Explainer {

    /** A derivation that takes more questions than this to find is not looked for to the end. */
    private static final int MOST_QUESTIONS = 200;

    private final Asking asking;
    private final Surroundings surroundings;
    private final Node inferredGraph;

    /**
     * @param link      where to ask; not closed
     * @param addresses how the things of the data set are addressed
     * @param timeLimit how long one question may take; empty for any time
     */
    public Explainer(RDFLink link, AddressSpace addresses, Optional<Duration> timeLimit) {
        this.asking = new Asking(link, timeLimit);
        this.surroundings = new Surroundings(link, addresses, timeLimit);
        this.inferredGraph = addresses.inferredGraph();
    }

    /**
     * Explains a statement.
     *
     * @return empty if the data do not have it
     * @throws org.apache.jena.query.QueryCancelledException if a question takes longer than the time limit
     */
    public Optional<Explanation> explain(Triple statement) {
        List<Boolean> known = asking.select(BackwardQuestion.statement(statement, inferredGraph)).stream()
                .map(BackwardQuestion::isInferred).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Search search = new Search(new Chains(asking.construct(Chains.QUESTION)));
        Optional<Step> step = known.get(0) ? search.step(statement, new HashSet<>()) : Optional.empty();
        List<Triple> told = new ArrayList<>(List.of(statement));
        Set<Triple> inferred = new HashSet<>(known.get(0) ? Set.of(statement) : Set.of());
        step.ifPresent(found -> found.premises().forEach(premise -> {
            told.add(premise.statement());
            if (premise.inferred()) {
                inferred.add(premise.statement());
            }
        }));
        Set<Node> terms = new HashSet<>();
        step.ifPresent(found -> {
            terms.addAll(found.terms());
            found.chain().forEach(way -> terms.add(way.property()));
        });
        return Optional.of(new Explanation(statement, known.get(0), step,
                surroundings.of(statement.getSubject(), told, inferred, terms)));
    }

    /** The search for one derivation. */
    private final class Search {

        private final Chains chains;
        private int asked;

        Search(Chains chains) {
            this.chains = chains;
        }

        /** A step to a statement from premises that do not rest on any statement that is being explained. */
        Optional<Step> step(Triple goal, Set<Triple> under) {
            under.add(goal);
            try {
                return candidates(goal).stream().filter(step -> step.premises().stream().allMatch(p -> stands(p, under))).findFirst();
            } finally {
                under.remove(goal);
            }
        }

        private boolean stands(Premise premise, Set<Triple> under) {
            Triple statement = premise.statement();
            // What has no name cannot be asked about.
            boolean askable = !statement.getSubject().isBlank() && !statement.getObject().isBlank();
            return !under.contains(statement) && (!premise.inferred() || !askable || step(statement, under).isPresent());
        }

        /** The steps by which a statement can follow, those from what was written down first. */
        private List<Step> candidates(Triple goal) {
            boolean type = goal.predicateMatches(RDF.type.asNode());
            List<Step> steps = new ArrayList<>();
            for (Inferring rule : Inferring.values()) {
                if (rule.concludes(type, goal.getObject().isLiteral())) {
                    steps.addAll(steps(rule, goal));
                }
            }
            if (!type && !goal.getObject().isLiteral()) {
                chains.of(goal.getPredicate()).forEach(chain -> steps.addAll(steps(chain, goal)));
            }
            steps.sort(Comparator.comparing(Step::inferredPremises));
            return steps;
        }

        private List<Step> steps(Inferring rule, Triple goal) {
            if (++asked > MOST_QUESTIONS) {
                return List.of();
            }
            BackwardQuestion question = new BackwardQuestion(rule.axiom(), rule.premises(), goal, Map.of());
            return asking.select(question.in(inferredGraph)).stream().map(row -> new Step(rule,
                    rule.terms().stream().map(term -> question.term(term, row)).toList(), List.of(), question.premises(row))).toList();
        }

        private List<Step> steps(List<Way> chain, Triple goal) {
            if (++asked > MOST_QUESTIONS) {
                return List.of();
            }
            Map<String, Node> members = new HashMap<>();
            for (int i = 0; i < chain.size(); i++) {
                members.put("q" + i, chain.get(i).property());
            }
            BackwardQuestion question = new BackwardQuestion("", Chains.premises(chain), goal, members);
            return asking.select(question.in(inferredGraph)).stream().map(row -> new Step(Inferring.PRP_SPO2,
                    List.of(goal.getPredicate()), chain, question.premises(row))).toList();
        }
    }
}
