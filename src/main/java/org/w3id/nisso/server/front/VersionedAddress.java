package org.w3id.nisso.server.front;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Lets every address be preceded by the version of the data that is meant, {@code /version/VERSION/...}: what is there never changes,
 * so a browser need not ask again. Done before the container looks for who answers. Safe for many threads.
 */
public final class VersionedAddress implements HttpConfiguration.Customizer {

    /** The attribute of a request that holds the version; there is none if the address names none. */
    public static final String ATTRIBUTE = VersionedAddress.class.getName();

    private static final String BEGINNING = "/version/";
    private static final Pattern FORM = Pattern.compile(BEGINNING + "([0-9a-f]{1,64})(/.*)");

    /** The address of something in one version of the data alone. */
    public static String of(String path, String dataVersion) {
        return BEGINNING + dataVersion + path;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        HttpURI address = request.getHttpURI();
        String path = address.getPath();
        if (path == null || !path.startsWith(BEGINNING) || address.hasViolations()) {
            return request;
        }
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            return request;
        }
        request.setAttribute(ATTRIBUTE, form.group(1));
        return Request.serveAs(request, HttpURI.build(address, form.group(2), address.getParam(), address.getQuery()).asImmutable());
    }

    /** The version that an address names; empty if it names none. */
    static String versionOf(Request request) {
        Object version = request.getAttribute(ATTRIBUTE);
        return version == null ? "" : version.toString();
    }
}
