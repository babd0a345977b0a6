package org.w3id.nisso.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.w3id.nisso.guard.Budget;

/**
 * How to serve. Immutable.
 *
 * @param host         the name or address of the interface to listen on
 * @param port         the port; 0 for any that is free
 * @param budget       how much one query may take
 * @param services     the addresses of the servers that a query may call by {@code SERVICE}
 * @param publicAddress where the public finds the server, if that is not where it listens; an absolute http(s) address
 * @param atOnce       how many questions may be at work at once
 * @param accessLog    the file that gets a line for every request
 */
public record ServerOptions(String host, int port, Budget budget, Set<String> services, Optional<URI> publicAddress, int atOnce,
                            Optional<Path> accessLog) {

    public ServerOptions {
        services = Set.copyOf(services);
    }
}
