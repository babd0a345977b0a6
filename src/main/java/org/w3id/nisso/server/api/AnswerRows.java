package org.w3id.nisso.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.server.http.Visit;

/**
 * The rows of an answer, or of one page of it, and the number of rows of the whole answer. Rows beyond some thousands are not held in
 * memory. Close it when done.
 */
final class AnswerRows implements AutoCloseable {

    /** So many rows are read to see whether that is all; only then is the engine asked to count. */
    private static final int AHEAD = 10_000;

    private final QueryExec exec;
    private final RowSet rows;
    private final long total;

    private AnswerRows(QueryExec exec, RowSet rows, long total) {
        this.exec = exec;
        this.rows = rows;
        this.total = total;
    }

    /**
     * Asks.
     *
     * @param paging which page; all rows if empty
     * @throws org.w3id.nisso.server.http.ProblemException if the page is beyond the last
     */
    static AnswerRows of(BoundQuery bound, Visit visit, Asking asking, Optional<Paging> paging) {
        BoundQuery wanted = paging.map(page -> bound.slice(page.before(), page.size())).orElse(bound);
        QueryExec exec = asking.exec(wanted.executable(), visit);
        try {
            RowSet rows = exec.select();
            List<Binding> ahead = new ArrayList<>();
            while (ahead.size() < AHEAD && rows.hasNext()) {
                ahead.add(rows.next());
            }
            long before = paging.map(Paging::before).orElse(0L);
            boolean reachesEnd = !rows.hasNext() && (before == 0 || !ahead.isEmpty())
                    && ahead.size() < paging.map(Paging::size).orElse(Long.MAX_VALUE);
            long total = reachesEnd ? before + ahead.size() : asking.count(bound, visit);
            if (ahead.isEmpty() && before > 0) {
                throw paging.orElseThrow().beyond(total);
            }
            return new AnswerRows(exec, RowSetStream.create(rows.getResultVars(), Iter.concat(ahead.iterator(), rows)), total);
        } catch (RuntimeException | Error e) {
            exec.close();
            throw e;
        }
    }

    /** The rows, to be read once. */
    RowSet rows() {
        return rows;
    }

    /** How many rows the whole answer has. */
    long total() {
        return total;
    }

    @Override
    public void close() {
        exec.close();
    }
}
