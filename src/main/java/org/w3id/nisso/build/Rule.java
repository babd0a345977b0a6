package org.w3id.nisso.build;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.vocabulary.RDF;

/**
 * One rule made for one axiom: a CONSTRUCT query whose answers follow from what is there.
 *
 * @param name   the name of the rule, such as {@code cax-sco}
 * @param query  the query
 * @param reads  what its pattern looks at: properties, or classes where it asks for the type
 * @param writes what its template can add: likewise
 */
record Rule(String name, Query query, Set<Node> reads, Set<Node> writes) {

    Rule {
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
    }

    /** Makes a rule of a query without property paths, and takes from it what it reads and writes. */
    static Rule of(String name, Query query) {
        Set<Node> writes = new HashSet<>();
        query.getConstructTemplate().getTriples().forEach(t -> writes.add(topic(t)));
        return new Rule(name, query, patternTopics(query), writes);
    }

    /** Tells whether a change in these topics can give the rule something new. */
    boolean isTouchedBy(Set<Node> changed) {
        return reads.stream().anyMatch(changed::contains);
    }

    private static Node topic(Triple triple) {
        return triple.predicateMatches(RDF.type.asNode()) ? triple.getObject() : triple.getPredicate();
    }

    private static Set<Node> patternTopics(Query query) {
        Set<Node> topics = new HashSet<>();
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementTriplesBlock block) {
                block.patternElts().forEachRemaining(t -> topics.add(topic(t)));
            }

            @Override
            public void visit(ElementPathBlock block) {
                block.patternElts().forEachRemaining(path -> topics.add(topic(path.asTriple())));
            }
        });
        return topics;
    }
}
