package org.w3id.nisso.server.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.w3id.nisso.catalog.Refusal;

/** A servlet that only reads. What it throws, the {@linkplain FrontDoor front door} reports. Safe for many threads. */
public abstract class ReadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET")) {
            throw Problem.methodNotAllowed(request.getMethod(), List.of("GET", "HEAD", "OPTIONS")).asException();
        }
        response.setHeader("Vary", "Accept");
        try {
            answer(request, response);
        } catch (Refusal refusal) {
            throw Problem.of(refusal).asException();
        }
    }

    /**
     * Answers a GET, or a HEAD in its guise.
     *
     * @throws ProblemException if the request cannot be answered
     * @throws Refusal          if it asks for a query, or gives a parameter, that the catalogue refuses
     * @throws IOException      if the client has left
     */
    protected abstract void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException, Refusal;
}
