package org.w3id.nisso.worlds;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.w3id.nisso.store.OpenGeneration;
import org.w3id.nisso.store.Store;

/**
 * A program of its own: loads all that a built store holds, what was inferred and annotated included, with Jena's own parallel loader
 * into an empty database. So long it would take that loader to write what the build has written.
 */
public final class CopyTimes {

    private CopyTimes() { }

    /** Copies. Arguments: the store and an empty directory for the database. */
    public static void main(String[] arguments) throws IOException {
        try (OpenGeneration open = OpenGeneration.open(Store.at(Path.of(arguments[0])).current().orElseThrow())) {
            LoaderTimes.load(Path.of(arguments[1]), loader -> Txn.executeRead(open.dataset(),
                    () -> open.dataset().find().forEachRemaining(quad -> send(quad, loader))));
        }
    }

    private static void send(Quad quad, StreamRDF to) {
        if (quad.isDefaultGraph()) {
            to.triple(quad.asTriple());
        } else {
            to.quad(quad);
        }
    }
}
