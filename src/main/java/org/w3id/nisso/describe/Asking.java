package org.w3id.nisso.describe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Asks questions of a dataset, each within a time limit. Keeps nothing between calls.
 *
 * @param link      where to ask; not closed
 * @param timeLimit how long one question may take; empty for any time
 */
record Asking(RDFLink link, Optional<Duration> timeLimit) {

    /** So many terms are asked for at once; a question with more would be too long for some engines. */
    private static final int AT_ONCE = 400;

    /** The answer of a CONSTRUCT. */
    Graph construct(Query question) {
        try (QueryExec exec = exec(question)) {
            return exec.construct();
        }
    }

    /** The answers of a SELECT. */
    List<Binding> select(Query question) {
        try (QueryExec exec = exec(question)) {
            List<Binding> rows = new ArrayList<>();
            // Some stores read a term only when asked for it, which they can do no more once the answer is closed.
            exec.select().forEachRemaining(row -> rows.add(row.detach()));
            return rows;
        }
    }

    /** Adds what a CONSTRUCT answers of many terms to a graph. */
    void addEach(Graph graph, Collection<Node> terms, Function<Collection<Node>, Query> question) {
        parts(terms).forEach(part -> GraphUtil.addInto(graph, construct(question.apply(part))));
    }

    /** What a SELECT answers of many terms. */
    List<Binding> selectEach(Collection<Node> terms, Function<Collection<Node>, Query> question) {
        return parts(terms).stream().flatMap(part -> select(question.apply(part)).stream()).toList();
    }

    private static List<List<Node>> parts(Collection<Node> terms) {
        List<Node> all = List.copyOf(terms);
        List<List<Node>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        return parts;
    }

    QueryExec exec(Query question) {
        var builder = link.newQuery().query(question);
        timeLimit.ifPresent(limit -> builder.timeout(limit.toMillis(), TimeUnit.MILLISECONDS));
        return builder.build();
    }
}
