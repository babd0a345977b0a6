package org.w3id.nisso.server.sparql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.web.HttpNames;
import org.jspecify.annotations.Nullable;

/** Lets {@code ?format=} name every format by the ending that the rest of the server gives it; Fuseki knows some of them only. */
final class ShortFormatNames extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> NAMES =
            Set.of(HttpNames.paramOutput1, HttpNames.paramOutput2, HttpNames.paramOutput3);
    private static final Map<String, String> ENDINGS = Map.of(
            "srj", WebContent.contentTypeResultsJSON,
            "srx", WebContent.contentTypeResultsXML,
            "jsonld", WebContent.contentTypeJSONLD,
            "rdf", WebContent.contentTypeRDFXML,
            "nq", WebContent.contentTypeNQuads);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable String getParameter(String name) {
                String value = super.getParameter(name);
                return value != null && NAMES.contains(name) ? ENDINGS.getOrDefault(value, value) : value;
            }
        }, response);
    }
}
