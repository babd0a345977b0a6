package org.w3id.nisso.server.http;

import org.w3id.nisso.rdf.Terms;

/** The kinds of problem that the server reports: status and identity of each stand here, its title among the words. */
public enum ProblemKind {
    BAD_REQUEST(400, "bad-request"),
    BAD_QUERY(400, "bad-query"),
    NOT_OFFERED(400, "not-offered"),
    BAD_PARAMETER(400, "bad-parameter"),
    FORBIDDEN(403, "forbidden"),
    READ_ONLY(403, "read-only"),
    SERVICE_REFUSED(403, "service-refused"),
    NOT_FOUND(404, "not-found"),
    NO_SUCH_QUERY(404, "no-such-query"),
    NO_SUCH_FORMAT(404, "no-such-format"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed"),
    NOT_ACCEPTABLE(406, "not-acceptable"),
    TOO_LARGE(413, "too-large"),
    ADDRESS_TOO_LONG(414, "address-too-long"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type"),
    REFUSED(422, "refused"),
    HEADERS_TOO_LARGE(431, "headers-too-large"),
    INTERNAL(500, "internal"),
    ENGINE_FAILED(502, "engine-failed"),
    TIME_LIMIT(503, "time-limit"),
    BUSY(503, "busy"),
    ENGINE_NOT_READY(503, "engine-not-ready"),
    ENGINE_SLOW(504, "engine-slow"),
    MEMORY_LIMIT(507, "memory-limit"),
    ROW_LIMIT(507, "row-limit");

    private static final String NAMESPACE = Terms.NAMESPACE.replace("ontology#", "problem#");

    private final int status;
    private final String key;

    ProblemKind(int status, String key) {
        this.status = status;
        this.key = key;
    }

    public int status() {
        return status;
    }

    /** Its name among the words, and for meters. */
    public String key() {
        return key;
    }

    /** The address that identifies the kind, for programs. */
    public String type() {
        return NAMESPACE + key;
    }

    /** What it is called, in English, as programs are told. */
    public String title() {
        return title(Languages.USUAL);
    }

    /** What it is called in one of the languages of the pages. */
    String title(String language) {
        return Words.of(ProblemKind.class, language).get(key);
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
