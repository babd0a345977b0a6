package org.w3id.nisso.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the public finds this server. Every absolute address in an answer is built from it and never from the {@code Host}
 * header, which anybody can forge. Immutable.
 *
 * @param configured the address that the operator gave; null if the server is found where it listens
 * @param host       the name by which it is found where it listens, in brackets if it is an IPv6 address
 */
public record PublicAddress(@Nullable URI configured, String host) {

    /**
     * The beginning of all addresses, with a slash at its end.
     *
     * @param request any request, which tells the port if none was configured
     */
    public String base(HttpServletRequest request) {
        if (configured == null) {
            return "http://" + host + ":" + request.getLocalPort() + "/";
        }
        String text = configured.toString();
        return text.endsWith("/") ? text : text + "/";
    }

    /**
     * The absolute form of an address on this server.
     *
     * @param path begins with a slash
     */
    public String absolute(HttpServletRequest request, String path) {
        return base(request) + path.substring(1);
    }
}
