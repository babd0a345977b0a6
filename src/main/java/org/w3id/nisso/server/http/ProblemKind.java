package org.w3id.nisso.server.http;

import org.w3id.nisso.rdf.Terms;

/** The kinds of problem that the server reports: status, identity and title of each stand here and nowhere else. */
public enum ProblemKind {
    BAD_REQUEST(400, "bad-request", "The request cannot be understood"),
    BAD_QUERY(400, "bad-query", "The query is not legal SPARQL"),
    BAD_PARAMETER(400, "bad-parameter", "A parameter cannot be used"),
    FORBIDDEN(403, "forbidden", "This is not allowed here"),
    READ_ONLY(403, "read-only", "This server only answers questions"),
    SERVICE_REFUSED(403, "service-refused", "This server does not call other servers"),
    NOT_FOUND(404, "not-found", "There is nothing at this address"),
    NO_SUCH_QUERY(404, "no-such-query", "There is no such query"),
    NO_SUCH_FORMAT(404, "no-such-format", "There is no such format"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "This method is not allowed here"),
    NOT_ACCEPTABLE(406, "not-acceptable", "None of the accepted formats can be given"),
    TOO_LARGE(413, "too-large", "The request is too large"),
    ADDRESS_TOO_LONG(414, "address-too-long", "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "This kind of body is not understood"),
    REFUSED(422, "refused", "The query was refused"),
    HEADERS_TOO_LARGE(431, "headers-too-large", "The headers are too large"),
    INTERNAL(500, "internal", "The server failed"),
    TIME_LIMIT(503, "time-limit", "The query took too long");

    private static final String NAMESPACE = Terms.NAMESPACE.replace("ontology#", "problem#");

    private final int status;
    private final String key;
    private final String title;

    ProblemKind(int status, String key, String title) {
        this.status = status;
        this.key = key;
        this.title = title;
    }

    public int status() {
        return status;
    }

    /** The address that identifies the kind, for programs. */
    public String type() {
        return NAMESPACE + key;
    }

    public String title() {
        return title;
    }

    /** The kind that stands for a status which came without more words. */
    public static ProblemKind ofStatus(int status) {
        for (ProblemKind kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status >= 500 ? INTERNAL : BAD_REQUEST;
    }
}
