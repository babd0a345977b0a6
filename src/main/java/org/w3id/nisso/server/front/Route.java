package org.w3id.nisso.server.front;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** The routes of the server, by the work that they make. */
public enum Route {
    /** What an operator looks at, and files of the program: always answered at once. */
    SERVICE(Set.of("health", "metrics", "assets", "style.css", "favicon.ico")),
    /** Questions that may be hard. */
    QUERY(Set.of("sparql", "queries", "export")),
    /** Answers that take long to carry off. */
    DUMP(Set.of("dump", "graphs")),
    /** Everything that is looked at. */
    PAGE(Set.of());

    private final Set<String> beginnings;

    Route(Set<String> beginnings) {
        this.beginnings = beginnings;
    }

    /** The route of a path; null, as of an address that cannot be read, is like any that leads nowhere. */
    public static Route of(@Nullable String path) {
        String first = path == null ? "" : path.split("/", 3).length < 2 ? "" : path.split("/", 3)[1];
        return Arrays.stream(values()).filter(route -> route.beginnings.contains(first)).findFirst().orElse(PAGE);
    }

    static Route of(Request request) {
        return of(request.getHttpURI().getPath());
    }

    /** Its name, for meters. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
