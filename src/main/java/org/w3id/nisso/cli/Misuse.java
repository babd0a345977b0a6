package org.w3id.nisso.cli;

/** The command cannot be carried out as it was given; the message says why and what to write instead. */
final class Misuse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Misuse(String message) {
        super(message);
    }
}
