package org.w3id.nisso.cli;

import java.nio.file.InvalidPathException;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.project.NotAProjectFolder;

/**
 * What went wrong, for the person at the command line.
 *
 * @param code what the program exits with
 * @param text a sentence or two
 */
record Explanation(int code, String text) {

    private static final String LOCALE = "This path has letters that Java cannot read in a plain C locale. Set LANG to a UTF-8 locale, for"
            + " example LANG=C.UTF-8, and try again.";

    /** Explains an exception or an error. */
    static Explanation of(Throwable problem) {
        if (problem instanceof Misuse || problem instanceof Refusal || problem instanceof NotAProjectFolder) {
            return new Explanation(ExitCode.MISUSE, problem.getMessage());
        }
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidPathException) {
                return new Explanation(ExitCode.MISUSE, LOCALE);
            }
            if (cause instanceof QueryExceptionHTTP http) {
                return ofServer(http);
            }
            if (cause instanceof QueryException) {
                return new Explanation(ExitCode.MISUSE, "The query cannot be run: " + cause.getMessage());
            }
            if (cause instanceof java.io.IOException && problem instanceof org.apache.jena.atlas.RuntimeIOException) {
                return new Explanation(ExitCode.MACHINERY, "The answer broke off (" + cause.getMessage()
                        + "); what was printed of it is not whole.");
            }
        }
        if (problem instanceof StackOverflowError || problem instanceof OutOfMemoryError) {
            return new Explanation(ExitCode.MACHINERY, "There is not enough memory for this (" + problem.getClass().getSimpleName() + ").");
        }
        String message = problem.getMessage();
        return new Explanation(ExitCode.MACHINERY, message == null ? problem.toString() : message);
    }

    /** The server has said what is wrong in a problem document (RFC 9457); a refusal of the request is misuse. */
    private static Explanation ofServer(QueryExceptionHTTP problem) {
        int status = problem.getStatusCode();
        int code = status >= 400 && status < 500 ? ExitCode.MISUSE : ExitCode.MACHINERY;
        if (status <= 0) {
            return new Explanation(code, "The server that holds the store does not answer (" + problem.getMessage() + ").");
        }
        return new Explanation(code, detail(problem));
    }

    private static String detail(QueryExceptionHTTP problem) {
        String body = problem.getResponse();
        try {
            JsonObject document = JSON.parse(body == null ? "" : body);
            return document.getString("detail");
        } catch (JsonException | NullPointerException | ClassCastException notADocument) {
            return "The server answered " + problem.getStatusCode() + " " + problem.getStatusLine() + ".";
        }
    }
}
