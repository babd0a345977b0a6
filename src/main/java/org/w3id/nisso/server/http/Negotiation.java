package org.w3id.nisso.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;

/** Chooses between forms of an answer by the {@code Accept} header, in the one way that the whole server does. */
public final class Negotiation {

    /** Pages for people. */
    public static final String HTML = "text/html";

    private Negotiation() { }

    /**
     * The best of the offered media types. A client that accepts none of them is given the first, like one that does not care:
     * what it gets says what it is, and that helps more than a refusal.
     *
     * @param request the request
     * @param offered what can be given, best first
     */
    public static String choose(HttpServletRequest request, List<String> offered) {
        AcceptList offers = AcceptList.create(offered.toArray(String[]::new));
        return ConNeg.chooseContentType(request, offers, MediaType.create(offered.get(0))).getContentTypeStr();
    }

    /** Tells whether the client would rather have a page than anything made for programs. */
    public static boolean prefersPage(HttpServletRequest request) {
        return choose(request, List.of("application/json", "application/problem+json", HTML)).equals(HTML);
    }
}
