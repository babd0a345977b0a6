package org.w3id.nisso.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The filter that every request passes first and every answer last. Gives every answer its common headers, answers
 * {@code OPTIONS}, lets {@code HEAD} take the way of {@code GET}, and reports every failure in the one shape; or, when part of
 * the answer has gone out already, breaks the connection.
 */
public final class FrontDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final long MOST_TO_DRAIN = 16 << 20;

    private final String posted;
    private final transient Consumer<ProblemKind> refusals;

    /**
     * The filter.
     *
     * @param posted   the one path that takes {@code POST}
     * @param refusals is told of every refusal
     */
    public FrontDoor(String posted, Consumer<ProblemKind> refusals) {
        this.posted = posted;
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        addCommonHeaders(response);
        if (request.getMethod().equals("OPTIONS")) {
            answerPreflight(response, request.getRequestURI().equals(posted) ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS");
            return;
        }
        HeldBack held = new HeldBack(response, request.getProtocol());
        Throwable failure = passOn(request.getMethod().equals("HEAD") ? new HeadAsGet(request) : request, held, chain);
        if (failure != null) {
            report(request, response, failure);
            return;
        }
        held.release();
        if (isWithoutBody(request, response)) {
            // To an answer that ends without a body, Jetty would add a length of 0, which is not that of the answer that a GET is
            // given, and forbidden (RFC 9110, section 8.6); what is sent before the end has no such line.
            response.flushBuffer();
        }
    }

    private static boolean isWithoutBody(HttpServletRequest request, HttpServletResponse response) {
        return response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED
                || request.getMethod().equals("HEAD") && !response.containsHeader("Content-Length");
    }

    private static @Nullable Throwable passOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
            return Failures.handedOver(request);
        } catch (Throwable failure) {
            // All of them, also a stack that overflowed in the parser: the client is owed an answer.
            return failure;
        }
    }

    private void report(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        Problem problem = Failures.problemOf(failure);
        refusals.accept(problem.kind());
        if (response.isCommitted()) {
            throw CutShort.of(request, failure);
        }
        drain(request);
        response.reset();
        addCommonHeaders(response);
        Problems.write(request, response, problem);
    }

    /** Takes in what the client is still sending, within reason: until it has sent all, it will not read the refusal. */
    private static void drain(HttpServletRequest request) {
        try {
            request.getInputStream().skipNBytes(MOST_TO_DRAIN);
        } catch (IOException | RuntimeException allRead) {
            // The end was reached, or whoever read before has closed the way: both are as good.
            return;
        }
    }

    private static void addCommonHeaders(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "Allow, Content-Disposition, Content-Location, ETag, Link, X-Data-Version, X-Empty-Because, X-Total-Count");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    private static void answerPreflight(HttpServletResponse response, String allowed) {
        response.setHeader("Allow", allowed);
        response.setHeader("Access-Control-Allow-Methods", allowed);
        response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match, X-Requested-With");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** A {@code HEAD} that looks like a {@code GET}; the container sends no body, whatever is written. */
    private static final class HeadAsGet extends HttpServletRequestWrapper {

        HeadAsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
