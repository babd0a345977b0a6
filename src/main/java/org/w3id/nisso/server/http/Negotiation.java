package org.w3id.nisso.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.fuseki.system.FusekiNetLib;

/** Chooses between forms of an answer by the {@code Accept} header, in the one way that the whole server does. */
public final class Negotiation {

    /** Pages for people. */
    public static final String HTML = "text/html";

    private Negotiation() { }

    /**
     * The best of the offered media types.
     *
     * @param request the request
     * @param offered what can be given, best first; the first is given to a client that does not care
     * @return empty if the client accepts none of them
     */
    public static Optional<String> choose(HttpServletRequest request, List<String> offered) {
        if (FusekiNetLib.getAccept(request) == null) {
            return Optional.of(offered.get(0));
        }
        MediaType chosen = ConNeg.chooseContentType(request, AcceptList.create(offered.toArray(String[]::new)), null);
        return Optional.ofNullable(chosen).map(MediaType::getContentTypeStr);
    }

    /** Tells whether the client would rather have a page than anything made for programs. */
    public static boolean prefersPage(HttpServletRequest request) {
        return choose(request, List.of("application/json", "application/problem+json", HTML)).filter(HTML::equals).isPresent();
    }
}
