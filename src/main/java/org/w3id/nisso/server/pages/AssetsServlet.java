package org.w3id.nisso.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;
import org.w3id.nisso.server.http.ReadServlet;

/** Serves the scripts and other files of the pages, which are part of the program. Safe for many threads. */
final class AssetsServlet extends ReadServlet {

    private static final long serialVersionUID = 1L;
    private static final String RESOURCES = "/org/w3id/nisso/server/assets/";
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    /** Libraries that others wrote, by the name under which pages ask for them; each with the version that the pom pins. */
    private static final Map<String, String> LIBRARIES = Map.of("d3.min.js", "d3/7.9.0/dist/d3.min.js",
            "yasgui.min.js", "zazuko__yasgui/4.5.0/build/yasgui.min.js", "yasgui.min.css", "zazuko__yasgui/4.5.0/build/yasgui.min.css");
    private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9][A-Za-z0-9._-]*)\\.([a-z0-9]+)");
    private static final Map<String, String> MEDIA_TYPES = Map.of("js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8", "svg", "image/svg+xml", "png", "image/png");

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher name = NAME.matcher(String.valueOf(request.getPathInfo()));
        if (name.matches() && MEDIA_TYPES.containsKey(name.group(2))) {
            String file = name.group(1) + "." + name.group(2);
            String resource = LIBRARIES.containsKey(file) ? WEBJARS + LIBRARIES.get(file) : RESOURCES + file;
            try (InputStream in = AssetsServlet.class.getResourceAsStream(resource)) {
                if (in != null) {
                    byte[] bytes = in.readAllBytes();
                    if (!Edition.isKnownTo(request, response, bytes)) {
                        Answers.bytes(response, MEDIA_TYPES.get(name.group(2)), bytes);
                    }
                    return;
                }
            }
        }
        throw Problem.of(ProblemKind.NOT_FOUND, "There is nothing at " + request.getRequestURI() + ".").asException();
    }
}
