package org.w3id.nisso.build;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.data.DataBag;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.nisso.rdf.AddressSpace;

/**
 * Runs the rules to a fixpoint: all of them first, then, again and again, those that read what was written since they last ran. What
 * is there already is not added, so it ends when no rule has anything new to say.
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
        long added = 0;
        Set<Rule> agenda = new LinkedHashSet<>(rules);
        while (!agenda.isEmpty()) {
            Rule rule = agenda.iterator().next();
            agenda.remove(rule);
            long fresh = apply(rule, dataset, addresses.inferredGraph());
            if (fresh > 0) {
                rules.stream().filter(other -> other.isTouchedBy(rule.writes())).forEach(agenda::add);
                added += fresh;
            }
        }
        return added;
    }

    /** Looks each conclusion up by itself: quicker than a negation in the query, which would be planned anew for each. */
    private static long apply(Rule rule, DatasetGraph dataset, Node inferred) {
        Graph facts = dataset.getDefaultGraph();
        long added = 0;
        DataBag<Triple> fresh = SetAside.statements();
        try {
            try (QueryExec exec = QueryExec.dataset(dataset).query(rule.query()).build()) {
                exec.constructTriples().forEachRemaining(triple -> {
                    if (!facts.contains(triple)) {
                        fresh.add(triple);
                    }
                });
            }
            for (Triple triple : fresh) {
                if (!facts.contains(triple)) {
                    facts.add(triple);
                    dataset.add(inferred, triple.getSubject(), triple.getPredicate(), triple.getObject());
                    added++;
                }
            }
        } finally {
            fresh.close();
        }
        return added;
    }
}
