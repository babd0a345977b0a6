package org.w3id.nisso.describe;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.nisso.describe.Slot.Way;

/**
 * Why a statement holds. Immutable.
 *
 * @param statement the statement
 * @param step      by which rule from what; empty if it was written down, or no derivation was found within the limits
 * @param inferred  whether it was concluded
 * @param portrait  the statement and the premises with their sources and the names of all terms
 */
public record Explanation(Triple statement, boolean inferred, Optional<Step> step, Portrait portrait) {

    /**
     * One step of a derivation.
     *
     * @param rule     the rule
     * @param terms    what the axiom is about, in the order of its sentence
     * @param chain    the members of a chain of properties; empty for other rules
     * @param premises what it follows from
     */
    public record Step(Inferring rule, List<Node> terms, List<Way> chain, List<Premise> premises) {

        public Step {
            terms = List.copyOf(terms);
            chain = List.copyOf(chain);
            premises = List.copyOf(premises);
        }

        /** The number of premises that were concluded themselves. */
        long inferredPremises() {
            return premises.stream().filter(Premise::inferred).count();
        }

        /** The premise with which a named thing holds the subject of another, which has no name. */
        public Optional<Triple> holding(Premise premise) {
            return premises.stream().map(Premise::statement)
                    .filter(other -> other.getObject().equals(premise.statement().getSubject()) && other.getSubject().isURI()).findFirst();
        }
    }

    /**
     * A premise.
     *
     * @param statement the statement
     * @param inferred  whether it was concluded itself
     */
    public record Premise(Triple statement, boolean inferred) { }
}
