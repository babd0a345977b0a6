package org.w3id.nisso.worlds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
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
            long begin = System.nanoTime();
            long worked = Resources.processor();
            DatasetGraph copy = DatabaseMgr.connectDatasetGraph(Files.createDirectories(Path.of(arguments[1])).toString());
            DataLoader loader = LoaderFactory.parallelLoader(copy, MonitorOutputs.nullOutput());
            loader.startBulk();
            Txn.executeRead(open.dataset(), () -> open.dataset().find().forEachRemaining(quad -> send(quad, loader.stream())));
            loader.finishBulk();
            System.out.printf("LOADER %.1f s, processor %.1f s%n", (System.nanoTime() - begin) / 1e9,
                    (Resources.processor() - worked) / 1e9);
            System.out.println(Resources.peaks());
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
