package org.w3id.nisso.project;

/** A directory does not have the shape of a project folder; the message says what is missing and what to do. */
public final class NotAProjectFolder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAProjectFolder(String message) {
        super(message);
    }
}
