package org.w3id.nisso.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.w3id.nisso.report.Nearest;

/** Refuses parameters that a route does not know: what is misspelt would otherwise be left out without a word. */
public final class Known {

    private static final int MOST_CANDIDATES = 3;
    private static final int LONGEST = 80;

    private Known() { }

    /**
     * Makes sure that a request has no parameters but some.
     *
     * @param names the parameters that the route knows; possibly none
     * @throws ProblemException if there is another; it is named, with those that were probably meant
     */
    public static void only(HttpServletRequest request, String... names) {
        List<String> known = List.of(names);
        request.getParameterMap().keySet().stream().filter(name -> !known.contains(name)).sorted().findFirst().ifPresent(name -> {
            List<String> nearest = Nearest.to(name, known, MOST_CANDIDATES);
            throw Problem.of(ProblemKind.BAD_PARAMETER, "There is no parameter “" + shortened(name) + "” here; "
                    + (known.isEmpty() ? "none can be given." : "what can be given: " + String.join(", ", known) + "."))
                    .blaming(name).offering(nearest.isEmpty() ? known : nearest).asException();
        });
    }

    /** What was given, cut for a sentence. */
    public static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
