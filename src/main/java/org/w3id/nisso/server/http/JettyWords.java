package org.w3id.nisso.server.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the short phrases with which the container refuses a request into sentences that say what to do. */
final class JettyWords {

    private static final String ENCODING = "The address has malformed percent-encoding: after each % come two hexadecimal digits,"
            + " which together make text in UTF-8.";
    private static final Map<String, String> SENTENCES = Map.of(
            "Bad query", ENCODING,
            "Bad UTF-8 encoding", ENCODING,
            "Unable to parse form content", "The form has malformed percent-encoding: after each % come two hexadecimal digits,"
                    + " which together make text in UTF-8.",
            "Bad Request", "The address has malformed percent-encoding or a character that may not stand there, or a line of the"
                    + " head of the request is malformed.",
            "Ambiguous URI path separator", "The path has an encoded slash (%2F), which is not allowed in this place.");

    private JettyWords() { }

    /** A sentence for a kind of problem and the phrase that came with it, if one did. */
    static String translated(ProblemKind kind, @Nullable String said) {
        if (kind == ProblemKind.ADDRESS_TOO_LONG) {
            return "The address is longer than this server reads. Send a long query in the body, with POST.";
        }
        if (kind == ProblemKind.HEADERS_TOO_LARGE) {
            return "The headers are longer than this server reads.";
        }
        if (said == null || said.isBlank()) {
            return kind.title() + ".";
        }
        if (said.startsWith("Illegal character")) {
            return "The head of the request has a character that may not stand there; in an address it is written with %.";
        }
        return SENTENCES.getOrDefault(said, said);
    }
}
