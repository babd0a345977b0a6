package org.w3id.nisso.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.web.HttpNames;
import org.w3id.nisso.server.http.Failures;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;

/**
 * Whose patience ends when a query is stopped: that of the server, or that of the request, which may wait for less. Immutable.
 *
 * @param isOwn whether the request waits for less than the server
 */
record Patience(boolean isOwn) {

    private static final Pattern TIMEOUT = Pattern.compile("[0-9]{1,9}(,[0-9]{1,9})?");

    /**
     * Reads the {@code timeout} of a request, as Fuseki does: seconds, or two numbers of them, until the first row and until the last.
     *
     * @param limit how long the server lets a query run
     * @throws org.w3id.nisso.server.http.ProblemException if it is none
     */
    static Patience of(HttpServletRequest request, Duration limit) {
        String timeout = request.getParameter(HttpNames.paramTimeout);
        if (timeout != null && !TIMEOUT.matcher(timeout).matches()) {
            throw Problem.of(ProblemKind.BAD_PARAMETER, "A timeout is a number of whole seconds; \"" + timeout + "\" is not.")
                    .blaming(HttpNames.paramTimeout).asException();
        }
        LongStream seconds = timeout == null ? LongStream.empty() : Stream.of(timeout.split(",")).mapToLong(Long::parseLong);
        return new Patience(seconds.anyMatch(each -> each > 0 && Duration.ofSeconds(each).compareTo(limit) < 0));
    }

    /** The problem of a query that was stopped. */
    Problem problem(QueryCancelledException stop) {
        return Failures.ofStop(stop, isOwn ? Problem.ownTimeLimit() : Problem.timeLimit());
    }

    /**
     * Takes a step of a query.
     *
     * @throws org.w3id.nisso.server.http.ProblemException if the query was stopped
     */
    <T> T wholly(Supplier<T> step) {
        try {
            return step.get();
        } catch (QueryCancelledException stop) {
            throw problem(stop).asException();
        }
    }
}
