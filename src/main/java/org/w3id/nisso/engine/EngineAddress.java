package org.w3id.nisso.engine;

import java.net.URI;
import org.apache.jena.http.auth.AuthEnv;

/**
 * Where a SPARQL engine is. Immutable.
 *
 * @param query      where it is asked, by the SPARQL 1.1 Protocol
 * @param graphStore where its graphs are replaced, by the SPARQL 1.1 Graph Store HTTP Protocol (indirect identification, section 4.2)
 * @param update     where it is updated, by the SPARQL 1.1 Protocol
 */
public record EngineAddress(URI query, URI graphStore, URI update) {

    /** An engine that has one address for everything. */
    public static EngineAddress of(URI address) {
        return new EngineAddress(address, address, address);
    }

    /**
     * Gives a name and a password to this engine when it asks for them, Basic or Digest (RFC 7617, RFC 7616). For the whole process:
     * that is how Jena keeps them.
     */
    public void signInAs(String user, String password) {
        AuthEnv.get().registerUsernamePassword(query, user, password);
        AuthEnv.get().registerUsernamePassword(graphStore, user, password);
        AuthEnv.get().registerUsernamePassword(update, user, password);
    }
}
