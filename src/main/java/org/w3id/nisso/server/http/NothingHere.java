package org.w3id.nisso.server.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Answers for every address at which there is nothing. */
public final class NothingHere extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        throw Problem.of(ProblemKind.NOT_FOUND,
                "There is nothing at " + request.getRequestURI() + ". Begin at / or at /queries.").asException();
    }
}
