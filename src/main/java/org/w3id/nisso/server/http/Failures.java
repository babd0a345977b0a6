package org.w3id.nisso.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.query.QueryDeniedException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.nisso.catalog.SyntaxError;
import org.w3id.nisso.engine.EngineProblem;
import org.w3id.nisso.export.CannotDump;

/** Turns what was thrown into the problem to report, and carries it past those who would report it in their own way. */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String ATTRIBUTE = Failures.class.getName();

    /** Jetty has no exception of its own for this. */
    private static final String JETTY_FORM_TOO_LARGE = "form too large";

    private static final int MOST_CAUSES = 20;

    private Failures() { }

    /** Leaves a failure with the request, for the front door to report. Code that Fuseki calls must not throw: Fuseki would answer. */
    public static void handOver(HttpServletRequest request, Throwable failure) {
        request.setAttribute(ATTRIBUTE, failure);
    }

    static @Nullable Throwable handedOver(HttpServletRequest request) {
        return (Throwable) request.getAttribute(ATTRIBUTE);
    }

    /** The problem to report for a failure; what is not the client's doing is logged and told without its inner workings. */
    static Problem problemOf(Throwable failure) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        if (failure instanceof CannotDump) {
            return Problem.of(ProblemKind.NOT_ACCEPTABLE, said(failure));
        }
        if (failure instanceof QueryCancelledException) {
            return Problem.timeLimit();
        }
        if (failure instanceof QueryDeniedException || failure instanceof QueryExceptionHTTP) {
            return Problem.of(ProblemKind.REFUSED, said(failure));
        }
        if (failure instanceof QueryException wrong) {
            return Problem.of(ProblemKind.BAD_QUERY, SyntaxError.of(wrong).withPlace());
        }
        if (failure instanceof StackOverflowError) {
            return Problem.of(ProblemKind.BAD_QUERY, "The query is nested too deeply.");
        }
        return ofMachinery(failure);
    }

    /** The address of the engine and what it said are for the log; the public may not know them. */
    private static Problem of(EngineProblem problem) {
        LOG.warn("{}", problem.getMessage());
        return switch (problem.kind()) {
            case REFUSED -> Problem.of(ProblemKind.BAD_QUERY, "The SPARQL engine behind this server does not take the query. It may know"
                    + " SPARQL 1.1 alone: leave out triple terms and other extensions.");
            case UNREACHABLE -> Problem.of(ProblemKind.ENGINE_FAILED, "The SPARQL engine behind this server cannot be reached. Try again"
                    + " in a minute.");
            case FAILED, BROKEN -> Problem.of(ProblemKind.ENGINE_FAILED, "The SPARQL engine behind this server failed to answer; the log of this"
                    + " server says how.");
            case NOT_READY -> Problem.of(ProblemKind.ENGINE_NOT_READY, "The SPARQL engine behind this server is being given another"
                    + " version of the data. Try again in a minute.");
            case SLOW -> Problem.of(ProblemKind.ENGINE_SLOW, "The SPARQL engine behind this server did not answer in time. Ask for less:"
                    + " name the things you mean, or add a LIMIT.");
        };
    }

    private static Problem ofMachinery(Throwable failure) {
        if (failure instanceof ActionErrorException refused && refused.getRC() < 500) {
            return ofStatus(refused.getRC(), said(refused));
        }
        Problem outer = null;
        for (Throwable cause : causes(failure)) {
            if (cause instanceof EngineProblem engine) {
                return of(engine);
            }
            if (cause instanceof IllegalStateException && said(cause).startsWith(JETTY_FORM_TOO_LARGE)) {
                return Problem.of(ProblemKind.TOO_LARGE, "The form is too large.");
            }
            if (outer == null && cause instanceof HttpException http && http.getCode() < 500) {
                outer = ofStatus(http.getCode(), http.getReason());
            }
        }
        if (outer != null) {
            return outer;
        }
        if (!clientHasLeft(failure)) {
            LOG.warn("A request failed", failure);
        }
        return Problem.of(ProblemKind.INTERNAL, "Something went wrong inside the server; its log says what.");
    }

    private static boolean clientHasLeft(Throwable failure) {
        return causes(failure).stream().anyMatch(EofException.class::isInstance);
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES).toList();
    }

    /** The problem for a status that came with no more than a phrase. */
    static Problem ofStatus(int status, @Nullable String said) {
        ProblemKind kind = ProblemKind.ofStatus(status);
        return Problem.of(kind, JettyWords.translated(kind, said)).withStatus(status);
    }

    private static String said(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
