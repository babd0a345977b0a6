package org.w3id.nisso.server.http;

import org.eclipse.jetty.io.QuietException;

/**
 * An answer failed after its beginning had gone out. Thrown to the container, which then breaks the connection, so that no
 * client takes the part for the whole.
 */
final class CutShort extends QuietException.RuntimeException {

    private static final long serialVersionUID = 1L;

    CutShort(Throwable cause) {
        super("The answer was cut short", cause);
    }
}
