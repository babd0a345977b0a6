package org.w3id.nisso.server.http;

/** Ends a request with a problem. Has no stack trace: it says what is wrong with the request, not with the program. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
