package org.w3id.nisso.engine;

import java.net.http.HttpResponse;
import org.w3id.nisso.engine.EngineProblem.Kind;

/**
 * Answers that are not whole and say so in their headers alone. Virtuoso gives as many rows as its configuration allows, or what it has
 * found when its time is over, with a status of success (its manual, "SPARQL protocol: response headers").
 */
final class Partial {

    private static final String MOST_ROWS = "X-SPARQL-MaxRows";
    private static final String TIME_IS_OVER = "X-SQL-State";

    private Partial() { }

    /**
     * Makes sure that an answer does not say of itself that it is a part.
     *
     * @throws EngineProblem if it does
     */
    static void refuse(HttpResponse<?> response) {
        response.headers().firstValue(MOST_ROWS).ifPresent(most -> {
            throw new EngineProblem(Kind.FAILED, "The SPARQL engine gives no more than " + most + " rows of an answer, and this one has"
                    + " more. Raise its limit (Virtuoso: ResultSetMaxRows).");
        });
        if (response.headers().firstValue(TIME_IS_OVER).isPresent()) {
            throw new EngineProblem(Kind.SLOW, "The SPARQL engine gave a part of the answer when its time was over. Raise its limit"
                    + " (Virtuoso: MaxQueryExecutionTime).");
        }
    }
}
