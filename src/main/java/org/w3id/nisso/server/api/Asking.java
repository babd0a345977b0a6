package org.w3id.nisso.server.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.nisso.catalog.Binder;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Emptiness;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.server.http.Visit;

/** Runs canned queries within the time limit. Safe for many threads. */
final class Asking {

    private final Duration timeLimit;

    Asking(Duration timeLimit) {
        this.timeLimit = timeLimit;
    }

    /**
     * Binds what was given.
     *
     * @throws Refusal if it does not fit
     */
    BoundQuery bind(CannedQuery query, Map<String, List<String>> given, Visit visit) throws Refusal {
        return Binder.bind(query, given, visit.link(), visit.entities());
    }

    /** The graph that is the answer. */
    Graph graph(BoundQuery bound, Visit visit) {
        try (QueryExec exec = exec(bound.executable(), visit)) {
            return exec.construct();
        }
    }

    /** How many rows an answer has. */
    long count(BoundQuery bound, Visit visit) {
        try (QueryExec exec = exec(bound.counting(), visit)) {
            return ((Number) exec.select().next().get("count").getLiteralValue()).longValue();
        }
    }

    /** Why an answer has no rows; empty if that cannot be found out in time. */
    Optional<List<Emptiness.Reason>> reasons(BoundQuery bound, Visit visit) {
        long end = System.nanoTime() + timeLimit.toNanos();
        try {
            return Optional.of(Emptiness.of(bound, visit.link(), visit.description().addresses(), less -> {
                if (System.nanoTime() > end) {
                    throw new QueryCancelledException();
                }
                return count(less, visit);
            }));
        } catch (QueryCancelledException thatIsAsFarAsCanBeKnown) {
            return Optional.empty();
        }
    }

    /** One query on its way; to be closed. */
    QueryExec exec(Query query, Visit visit) {
        return visit.link().newQuery().query(query).timeout(timeLimit.toMillis(), TimeUnit.MILLISECONDS).build();
    }
}
