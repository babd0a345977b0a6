package org.w3id.nisso.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.web.HttpException;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.engine.EngineProblem.Kind;

/** Says what went wrong with a request to an engine, and what its operator can do. */
final class EngineFailures {

    private static final int MOST_TOLD = 300;

    private EngineFailures() { }

    /** What was thrown instead of an answer. */
    static EngineProblem broken(HttpRequest request, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http && http.getStatusCode() > 0) {
                return refused(request, http.getStatusCode(), "");
            }
            if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
                return new EngineProblem(Kind.SLOW, "The SPARQL engine at " + request.uri() + " did not answer within "
                        + request.timeout().orElse(EngineClient.CONNECTING).toSeconds() + " s.", failure);
            }
            if (cause instanceof EngineProblem known) {
                return known;
            }
        }
        boolean connected = causedBy(failure, ConnectException.class) == null
                && causedBy(failure, HttpConnectTimeoutException.class) == null;
        return connected ? new EngineProblem(Kind.BROKEN, "The SPARQL engine at " + request.uri() + " broke the connection.", failure)
                : new EngineProblem(Kind.UNREACHABLE, "The SPARQL engine at " + request.uri() + " cannot be reached. See that it runs,"
                + " and that the address is right.", failure);
    }

    private static @Nullable Throwable causedBy(Throwable failure, Class<?> type) {
        Throwable cause = failure;
        while (cause != null && !type.isInstance(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** An answer that is no success. */
    static EngineProblem refused(HttpRequest request, HttpResponse<InputStream> response) {
        return refused(request, response.statusCode(), told(response));
    }

    private static EngineProblem refused(HttpRequest request, int status, String told) {
        Kind kind = status == 400 ? Kind.REFUSED : status == 504 || status == 503 || status == 408 ? Kind.SLOW : Kind.FAILED;
        String how = switch (status) {
            case 401, 403 -> "It wants another name and password, or does not let this user do that.";
            case 404 -> "There is nothing at this address. For a push, the graph store and updates may have addresses of their own:"
                    + " --graph-store URL, --update URL.";
            case 405, 501 -> "It does not take " + request.method() + " there: it is read only, or this is not the address for that."
                    + " For a push, the graph store and updates may have addresses of their own: --graph-store URL, --update URL.";
            case 413 -> "It does not take requests of this size; raise its limit.";
            default -> told;
        };
        return new EngineProblem(kind, ("The SPARQL engine answered " + status + " to " + request.method() + " " + request.uri() + ". "
                + how).strip());
    }

    private static String told(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            String text = new String(body.readNBytes(MOST_TOLD), StandardCharsets.UTF_8);
            return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        } catch (IOException | EngineProblem nothingMore) {
            return "";
        }
    }
}
