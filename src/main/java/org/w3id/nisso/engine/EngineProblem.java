package org.w3id.nisso.engine;

import org.jspecify.annotations.Nullable;

/** Another SPARQL engine did not do what was asked of it; the message says for its operator why, and what to do. */
public final class EngineProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    EngineProblem(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    EngineProblem(Kind kind, String message) {
        this(kind, message, null);
    }

    /** What kind of problem it is, for those who tell it in other words. */
    public Kind kind() {
        return kind;
    }

    /** The kinds of problem. */
    public enum Kind {
        /** Nothing answers at its address. */
        UNREACHABLE,
        /** It closed the connection instead of an answer. */
        BROKEN,
        /** It answered too late, or stopped in the middle of an answer. */
        SLOW,
        /** It answered, but not with what was asked for. */
        FAILED,
        /** It refused the request as wrong. */
        REFUSED,
        /** It holds no complete push, or another one than a moment ago. */
        NOT_READY
    }
}
