package org.w3id.nisso.server;

import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * The interface to listen on. Immutable.
 *
 * @param name    its name or address, as it was given
 * @param address what the name stands for
 */
record Host(String name, InetAddress address) {

    private static final String LOCALHOST = "localhost";

    /**
     * The interface of a name.
     *
     * @throws CannotServe if nobody knows the name
     */
    static Host named(String name) {
        try {
            return new Host(name, InetAddress.getByName(name));
        } catch (UnknownHostException e) {
            throw notOfThisMachine(name, e);
        }
    }

    private static CannotServe notOfThisMachine(String name, Throwable cause) {
        return new CannotServe(name + " is not the name or address of this machine. Use --host with localhost for this machine"
                + " alone, or with 0.0.0.0 for everybody who can reach it.", cause);
    }

    /** Where a server on this interface can be asked. */
    URI address(int port) {
        return URI.create("http://" + inAddresses() + ":" + port + "/");
    }

    /** How the interface is written in an address. */
    String inAddresses() {
        return leadsHereFromLocalhost() ? LOCALHOST : bracketed();
    }

    // Not every loopback address: what listens on ::1 alone is not found by those for whom localhost is 127.0.0.1.
    private boolean leadsHereFromLocalhost() {
        return name.equalsIgnoreCase(LOCALHOST) || address.isAnyLocalAddress();
    }

    private String bracketed() {
        return name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
    }

    /** Why a server could not listen here, from what was thrown. */
    CannotServe cannotServe(int port, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return isOfThisMachine() ? new CannotServe("Cannot listen on " + name + ":" + port + " (" + cause.getMessage()
                        + "). If another program has the port, name another with --port.", failure)
                        : notOfThisMachine(name, failure);
            }
        }
        return new CannotServe("Cannot start the server (" + failure.getMessage() + ").", failure);
    }

    private boolean isOfThisMachine() {
        try {
            return address.isAnyLocalAddress() || address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException nobodyKnows) {
            return true;
        }
    }
}
