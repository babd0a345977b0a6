package org.w3id.nisso.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.catalog.Binder;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.export.GraphFormat;
import org.w3id.nisso.export.RowFormat;
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
        return Binder.bind(query, given, visit.link(), visit.description().addresses());
    }

    /** Writes the rows of an answer as they come. */
    void writeRows(BoundQuery bound, Visit visit, RowFormat format, HttpServletResponse response) throws IOException {
        try (QueryExec exec = exec(bound, visit)) {
            format.write(exec.select(), response.getOutputStream());
        }
    }

    /** Writes the graph that is the answer. */
    void writeGraph(BoundQuery bound, Visit visit, GraphFormat format, HttpServletResponse response) throws IOException {
        try (QueryExec exec = exec(bound, visit)) {
            Graph graph = exec.construct();
            format.write(graph, bound.executable().getPrefixMapping(), response.getOutputStream());
        }
    }

    /** Reads the rows of an answer. */
    <T> T rows(BoundQuery bound, Visit visit, Function<RowSet, T> reader) {
        try (QueryExec exec = exec(bound, visit)) {
            return reader.apply(exec.select());
        }
    }

    private QueryExec exec(BoundQuery bound, Visit visit) {
        return visit.link().newQuery().query(bound.executable())
                .timeout(timeLimit.toMillis(), TimeUnit.MILLISECONDS).build();
    }
}
