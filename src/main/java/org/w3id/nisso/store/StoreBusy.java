package org.w3id.nisso.store;

/** A generation cannot be opened at the moment, most likely because another process has it open; trying again may help. */
public final class StoreBusy extends StoreProblem {

    private static final long serialVersionUID = 1L;

    StoreBusy(String message, Throwable cause) {
        super(message, cause);
    }
}
