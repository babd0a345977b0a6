package org.w3id.nisso.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to serve. Immutable.
 *
 * @param host         the name or address of the interface to listen on
 * @param port         the port; 0 for any that is free
 * @param queryTimeout how long one query may take
 * @param publicAddress where the public finds the server, if that is not where it listens; an absolute http(s) address
 * @param atOnce       how many questions may be at work at once
 * @param accessLog    the file that gets a line for every request
 */
public record ServerOptions(String host, int port, Duration queryTimeout, Optional<URI> publicAddress, int atOnce,
                            Optional<Path> accessLog) { }
