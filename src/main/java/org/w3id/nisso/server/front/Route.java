package org.w3id.nisso.server.front;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** The routes of the server, by the work that they make. */
public enum Route {
    /** What an operator looks at, and files of the program: always answered at once. */
    SERVICE(Set.of("health", "metrics", "assets", "style.css", "favicon.ico")),
    /** Questions that may be hard; the list of the canned ones is a page. */
    QUERY(Set.of("sparql", "queries", "export")),
    /** Answers that take long to carry off. */
    DUMP(Set.of("dump", "graphs")),
    /** Everything that is looked at. */
    PAGE(Set.of());

    private static final Map<String, Route> BY_BEGINNING = Arrays.stream(values())
            .flatMap(route -> route.beginnings.stream().map(beginning -> Map.entry(beginning, route)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final String LIST_OF_QUERIES = "/queries";

    private final Set<String> beginnings;

    Route(Set<String> beginnings) {
        this.beginnings = beginnings;
    }

    /** The route of a path; null, as of an address that cannot be read, is like any that leads nowhere. */
    public static Route of(@Nullable String path) {
        if (path == null || path.equals(LIST_OF_QUERIES)) {
            return PAGE;
        }
        int end = path.indexOf('/', 1);
        return BY_BEGINNING.getOrDefault(path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end), PAGE);
    }

    static Route of(Request request) {
        return of(request.getHttpURI().getPath());
    }

    /** Its name, for meters. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
