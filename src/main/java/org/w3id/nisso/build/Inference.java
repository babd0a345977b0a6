package org.w3id.nisso.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.nisso.rdf.AddressSpace;

/**
 * Runs the rules to a fixpoint. A round runs the rules that can have something new to say: all of them first, then those that read
 * what the round before wrote. Each rule finds only what is not yet there, so it ends when a round adds nothing.
 */
final class Inference {

    private Inference() { }

    /**
     * Adds all that follows to the default graph and to the inferred graph. The caller has a write transaction open.
     *
     * @return the number of statements added
     */
    static long run(DatasetGraph dataset, Graph ontology, AddressSpace addresses) {
        List<Rule> rules = Rules.of(ontology);
        Node inferred = addresses.inferredGraph();
        long added = 0;
        List<Rule> agenda = rules;
        while (!agenda.isEmpty()) {
            Set<Node> changed = new HashSet<>();
            for (Rule rule : agenda) {
                long fresh = apply(rule, dataset, inferred);
                if (fresh > 0) {
                    changed.addAll(rule.writes());
                    added += fresh;
                }
            }
            agenda = rules.stream().filter(rule -> rule.isTouchedBy(changed)).toList();
        }
        return added;
    }

    private static long apply(Rule rule, DatasetGraph dataset, Node inferred) {
        List<Triple> fresh = new ArrayList<>();
        try (QueryExec exec = QueryExec.dataset(dataset).query(rule.query()).build()) {
            exec.constructTriples().forEachRemaining(fresh::add);
        }
        long added = 0;
        for (Triple triple : fresh) {
            if (!dataset.getDefaultGraph().contains(triple)) {
                dataset.getDefaultGraph().add(triple);
                dataset.add(inferred, triple.getSubject(), triple.getPredicate(), triple.getObject());
                added++;
            }
        }
        return added;
    }
}
