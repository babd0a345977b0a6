package org.w3id.nisso.cli;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.engine.EngineAddress;

/** Reads where another SPARQL engine is, and who asks it: from the environment, because others can see a command line. */
final class EngineOptions {

    static final String USER = "NISSO_ENGINE_USER";
    static final String PASSWORD = "NISSO_ENGINE_PASSWORD";

    private EngineOptions() { }

    /** An engine that is asked only. */
    static EngineAddress address(String query) {
        return address(query, null, null);
    }

    /**
     * The addresses of an engine, at which this program is signed in from now on if the environment says who it is.
     *
     * @param query      where it is asked
     * @param graphStore where its graphs are replaced; null if that is the same
     * @param update     where it is updated; null if that is the same
     * @throws Misuse if one is not an address, or has a password in it
     */
    static EngineAddress address(String query, @Nullable String graphStore, @Nullable String update) {
        EngineAddress engine = new EngineAddress(uri(query), uri(graphStore == null ? query : graphStore),
                uri(update == null ? query : update));
        String user = System.getenv(USER);
        if (user != null) {
            String password = System.getenv(PASSWORD);
            engine.signInAs(user, password == null ? "" : password);
        }
        return engine;
    }

    private static URI uri(String text) {
        try {
            URI address = new URI(text);
            boolean ofTheWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (address.getRawUserInfo() != null) {
                throw new Misuse("An address on the command line is seen by others, so that a password has no place in it. Set " + USER
                        + " and " + PASSWORD + " in the environment.");
            }
            if (ofTheWeb && address.getHost() != null && address.getRawFragment() == null) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            // Told below, like an address of the wrong kind.
        }
        throw new Misuse("The address of an engine is one such as http://localhost:3030/set, not " + text + ".");
    }
}
