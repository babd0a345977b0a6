package org.w3id.nisso.server.http;

import static org.w3id.nisso.server.http.Html.tag;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Writes problems: one shape for programs (RFC 9457), one page for people. */
final class Problems {

    /** The media type of RFC 9457. */
    static final String MEDIA_TYPE = "application/problem+json";

    /** In seconds. */
    private static final String RETRY_AFTER = "2";

    private Problems() { }

    /** Answers a request with a problem. Nothing of another answer may have gone out. */
    static void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept");
        if (problem.kind() == ProblemKind.BUSY || problem.kind() == ProblemKind.ENGINE_NOT_READY) {
            response.setHeader("Retry-After", RETRY_AFTER);
        }
        if (!problem.allowed().isEmpty()) {
            response.setHeader("Allow", String.join(", ", problem.allowed()));
        }
        if (Negotiation.prefersPage(request)) {
            Answers.page(response, page(problem, Choices.lenient(request)));
            response.setHeader("Vary", "Accept, Accept-Language, Cookie");
        } else {
            Answers.json(response, MEDIA_TYPE, json(problem, request.getRequestURI()));
        }
    }

    /** The problem for programs; the instance is the path that was asked for, or null if it could not be read. */
    static JsonObject json(Problem problem, @Nullable String instance) {
        JsonObject json = new JsonObject();
        json.put("type", problem.kind().type());
        json.put("title", problem.kind().title());
        json.put("status", problem.status());
        json.put("detail", problem.detail());
        if (instance != null) {
            json.put("instance", instance);
        }
        if (problem.parameter() != null) {
            json.put("parameter", problem.parameter());
        }
        if (!problem.candidates().isEmpty()) {
            JsonArray candidates = new JsonArray();
            problem.candidates().forEach(candidates::add);
            json.put("candidates", candidates);
        }
        return json;
    }

    /** The problem for people. */
    static Page page(Problem problem, Choices choices) {
        Words words = choices.words(Problems.class);
        List<Html> body = new ArrayList<>();
        body.add(tag("p", problem.detail()).with("class", "detail").with("lang", "en"));
        if (!problem.candidates().isEmpty()) {
            body.add(tag("p", words.get("perhapsYouMeant")));
            body.add(tag("ul", Html.all(problem.candidates().stream().map(c -> tag("li", Html.link(address(problem, c), c))).toList())));
        }
        body.add(tag("p", words.get("status", problem.status())).with("class", "small"));
        return new Page(choices, problem.kind().title(choices.language()), body);
    }

    private static String address(Problem problem, String candidate) {
        return problem.kind() == ProblemKind.NO_SUCH_QUERY ? "/queries/" + candidate : candidate;
    }
}
