package org.w3id.nisso.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.query.QueryDeniedException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.nisso.catalog.SyntaxError;
import org.w3id.nisso.engine.EngineProblem;
import org.w3id.nisso.export.CannotDump;
import org.w3id.nisso.guard.Guard;
import org.w3id.nisso.guard.Refused;

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
        if (failure instanceof QueryCancelledException stop) {
            return ofStop(stop, Problem.timeLimit());
        }
        if (failure instanceof OutOfMemoryError) {
            LOG.warn("A request took all the memory", failure);
            return Problem.of(ProblemKind.MEMORY_LIMIT, "The answer needs more memory than there is. Ask for less.");
        }
        if (failure instanceof QueryDeniedException || failure instanceof QueryExceptionHTTP) {
            return Problem.of(ProblemKind.REFUSED, said(failure));
        }
        if (failure instanceof ExprException) {
            return Problem.of(ProblemKind.BAD_QUERY, "An expression cannot be used: " + ofExpression(said(failure)) + ".");
        }
        if (failure instanceof QueryException wrong) {
            return Problem.of(ProblemKind.BAD_QUERY, SyntaxError.of(wrong).withPlace());
        }
        if (failure instanceof StackOverflowError) {
            return Problem.of(ProblemKind.BAD_QUERY, "The query is nested too deeply.");
        }
        return ofMachinery(failure);
    }

    /**
     * The problem to report for a query that was stopped.
     *
     * @param late what it is if the time was the reason
     */
    public static Problem ofStop(QueryCancelledException stop, Problem late) {
        return Guard.reason(stop).map(Failures::problemOf).orElse(late);
    }

    private static Problem problemOf(Refused refused) {
        ProblemKind kind = switch (refused.why()) {
            case NOT_OFFERED -> ProblemKind.NOT_OFFERED;
            case ELSEWHERE -> ProblemKind.SERVICE_REFUSED;
            case MEMORY -> ProblemKind.MEMORY_LIMIT;
            case ROWS -> ProblemKind.ROW_LIMIT;
        };
        return Problem.of(kind, said(refused)).offering(refused.candidates());
    }

    /** The address of the engine and what it said are for the log; the public may not know them. */
    private static Problem of(EngineProblem problem) {
        LOG.warn("{}", problem.getMessage());
        return switch (problem.kind()) {
            case REFUSED -> Problem.of(ProblemKind.BAD_QUERY, "The SPARQL engine behind this server does not take the query. It may know"
                    + " SPARQL 1.1 alone: leave out triple terms and other extensions.");
            case UNREACHABLE -> Problem.of(ProblemKind.ENGINE_FAILED, "The SPARQL engine behind this server cannot be reached. Try again"
                    + " in a minute.");
            case FAILED, BROKEN -> Problem.of(ProblemKind.ENGINE_FAILED, "The SPARQL engine behind this server failed to answer; the log"
                    + " of this server says how.");
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
            if (cause instanceof UnsupportedCharsetException || cause instanceof IllegalCharsetNameException) {
                return Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "The charset of the body is not known. Use UTF-8.");
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

    /** Without the names of classes, and in one line. */
    private static String ofExpression(String said) {
        return said.lines().findFirst().orElse(said).replaceAll("([a-z]+\\.)+[A-Z]\\w+: ", "");
    }

    private static String said(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
