package org.w3id.nisso.server;

import java.time.Duration;

/**
 * How to serve. Immutable.
 *
 * @param host         the name or address of the interface to listen on
 * @param port         the port; 0 for any that is free
 * @param queryTimeout how long one query may take
 */
public record ServerOptions(String host, int port, Duration queryTimeout) {

    /** The port of the address that the manual names. */
    public static final int USUAL_PORT = 3030;
    /** Only this machine. */
    public static final String LOOPBACK = "localhost";

    /** This machine only, the usual port, half a minute for a query. */
    public static ServerOptions usual() {
        return new ServerOptions(LOOPBACK, USUAL_PORT, Duration.ofSeconds(30));
    }

    /** The same on another port. */
    public ServerOptions withPort(int other) {
        return new ServerOptions(host, other, queryTimeout);
    }

    /** The same on another interface. */
    public ServerOptions withHost(String other) {
        return new ServerOptions(other, port, queryTimeout);
    }

    /** The same with another time limit. */
    public ServerOptions withQueryTimeout(Duration other) {
        return new ServerOptions(host, port, other);
    }
}
