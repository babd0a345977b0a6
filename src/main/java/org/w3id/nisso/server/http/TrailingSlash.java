package org.w3id.nisso.server.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Lets an address with a slash at its end be the address without it, for every route alike. Done before the container looks for
 * who answers: a filter would come too late for that. Safe for many threads.
 */
public final class TrailingSlash implements HttpConfiguration.Customizer {

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        HttpURI address = request.getHttpURI();
        String path = address.getPath();
        if (path == null || path.length() < 2 || !path.endsWith("/") || path.endsWith("//") || address.hasViolations()) {
            return request;
        }
        return Request.serveAs(request, HttpURI.build(address, path.substring(0, path.length() - 1), address.getParam(),
                address.getQuery()).asImmutable());
    }
}
