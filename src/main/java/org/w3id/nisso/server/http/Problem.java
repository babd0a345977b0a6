package org.w3id.nisso.server.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.catalog.Refusal;

/**
 * One thing that went wrong with a request, as RFC 9457 has it. Immutable.
 *
 * @param kind       what kind of problem it is
 * @param status     the HTTP status; the kind's own unless a lower floor gave another
 * @param detail     what is wrong with this request and what to do, in words for the person who sent it
 * @param parameter  the parameter that is to blame; null if none is
 * @param candidates what was probably meant; possibly none
 * @param allowed    the methods that the address knows, for an {@code Allow} header; possibly none
 */
public record Problem(ProblemKind kind, int status, String detail, @Nullable String parameter, List<String> candidates,
                      List<String> allowed) {

    private static final int REQUEST_TIMEOUT = 408;

    public Problem {
        candidates = List.copyOf(candidates);
        allowed = List.copyOf(allowed);
    }

    /** A problem of a kind, with its detail. */
    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind, kind.status(), detail, null, List.of(), List.of());
    }

    Problem withStatus(int other) {
        return new Problem(kind, other, detail, parameter, candidates, allowed);
    }

    /** The same problem, blaming a parameter. */
    public Problem blaming(@Nullable String name) {
        return new Problem(kind, status, detail, name, candidates, allowed);
    }

    /** The same problem, offering what was probably meant. */
    public Problem offering(List<String> meant) {
        return new Problem(kind, status, detail, parameter, meant, allowed);
    }

    /** A refused method. */
    public static Problem methodNotAllowed(String method, List<String> allowed) {
        return new Problem(ProblemKind.METHOD_NOT_ALLOWED, ProblemKind.METHOD_NOT_ALLOWED.status(),
                method + " is not allowed here; use " + String.join(" or ", allowed) + ".", null, List.of(), allowed);
    }

    /** A query that took too long. */
    public static Problem timeLimit() {
        return of(ProblemKind.TIME_LIMIT, "The query was stopped at the time limit before its answer was complete."
                + " Ask for less: name the things you mean, or add a LIMIT.");
    }

    /** A query that took longer than its request would wait. */
    public static Problem ownTimeLimit() {
        return of(ProblemKind.TIME_LIMIT, "The query was stopped at the timeout that the request asked for, before its answer was"
                + " complete. Leave the timeout out, or ask for less.").withStatus(REQUEST_TIMEOUT);
    }

    /** What the catalogue refuses, as a problem. */
    public static Problem of(Refusal refusal) {
        ProblemKind kind = refusal.kind() == Refusal.Kind.NO_SUCH_QUERY ? ProblemKind.NO_SUCH_QUERY : ProblemKind.BAD_PARAMETER;
        String said = refusal.getMessage();
        return of(kind, said == null ? kind.title() : said).blaming(refusal.parameter().orElse(null))
                .offering(refusal.candidates());
    }

    /** This problem as an exception. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}
