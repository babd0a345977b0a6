package org.w3id.nisso.server.sparql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.jena.riot.web.HttpNames;
import org.jspecify.annotations.Nullable;

/**
 * Lets {@code format}, {@code output} and {@code results} name every format by the ending that the rest of the server gives it
 * and by the names that clients send; Fuseki knows some of them only. A name that means nothing for this kind of answer gives
 * way to the {@code Accept} header, if there is one: SPARQLWrapper, for one, sends the same name with every kind of query.
 */
final class ShortFormatNames extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> PARAMETERS =
            Set.of(HttpNames.paramOutput1, HttpNames.paramOutput2, HttpNames.paramOutput3);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable String getParameter(String name) {
                String value = super.getParameter(name);
                return value != null && PARAMETERS.contains(name) ? mediaType(value, this) : value;
            }
        }, response);
    }

    private static @Nullable String mediaType(String name, HttpServletRequest request) {
        String known = AnswerKind.of(request).mediaType(name);
        return known != null ? known : request.getHeader(HttpNames.hAccept) == null ? name : null;
    }
}
