package org.w3id.nisso.cli;

import java.net.URI;
import java.net.URISyntaxException;

/** Reads the address at which the public finds a server: that of a whole host, because links within pages begin at the root. */
final class PublicRoot {

    private PublicRoot() { }

    /**
     * The address.
     *
     * @throws Misuse if it is not the address of a whole host on the web
     */
    static URI of(String text) {
        try {
            URI address = new URI(text);
            boolean ofTheWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (ofTheWeb && address.getHost() != null && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"))
                    && address.getRawQuery() == null && address.getRawFragment() == null) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            // Told below, like an address of the wrong kind.
        }
        throw new Misuse("--public takes the address of a whole host, such as https://example.org/ or https://example.org:8443/, not "
                + text + ".");
    }
}
