package org.w3id.nisso.server.http;

import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Reports in the one shape what goes wrong before a request reaches the {@linkplain FrontDoor front door}, such as a malformed path. */
public final class OuterErrors extends ErrorHandler {

    private static final String BAD_MESSAGE = "/badMessage";

    private final Consumer<ProblemKind> refusals;

    /** @param refusals is told of every refusal */
    public OuterErrors(Consumer<ProblemKind> refusals) {
        this.refusals = refusals;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    /** Of an address that cannot be read at all, Jetty tells none but this one of its own making. */
    private static @Nullable String pathOf(Request request) {
        String path = request.getHttpURI().getPath();
        return BAD_MESSAGE.equals(path) ? null : path;
    }

    @Override
    protected void generateResponse(Request request, Response response, int code, @Nullable String message,
            @Nullable Throwable cause, Callback callback) {
        Problem problem = Failures.ofStatus(code, message);
        refusals.accept(problem.kind());
        response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE + "; charset=utf-8"));
        response.getHeaders().put("Access-Control-Allow-Origin", "*");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, Answers.write(Problems.json(problem, pathOf(request))), callback);
    }
}
