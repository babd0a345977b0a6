package org.w3id.nisso.server;

import java.time.Duration;

/**
 * How to serve. Immutable.
 *
 * @param host         the name or address of the interface to listen on
 * @param port         the port; 0 for any that is free
 * @param queryTimeout how long one query may take
 */
public record ServerOptions(String host, int port, Duration queryTimeout) { }
