package org.w3id.nisso.server;

/** The server cannot start; the message says why and what to do. */
public final class CannotServe extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotServe(String message, Throwable cause) {
        super(message, cause);
    }
}
