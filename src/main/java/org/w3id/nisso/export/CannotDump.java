package org.w3id.nisso.export;

/** A dump or another file cannot be made, or not in this form; the message says why and what to do. */
public final class CannotDump extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotDump(String message) {
        super(message);
    }
}
