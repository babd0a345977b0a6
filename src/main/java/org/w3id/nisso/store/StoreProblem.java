package org.w3id.nisso.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be used; the message says why, who holds it if somebody does, and what to do. */
public class StoreProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A problem with a cause. */
    public StoreProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** A problem that speaks for itself. */
    public StoreProblem(String message) {
        this(message, null);
    }
}
