package org.w3id.nisso.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A generation in the making: a directory of its own with an empty database, which nobody sees until it is complete. For one
 * thread. Closing it without {@link #complete} throws it away.
 */
public final class Draft implements AutoCloseable {

    static final String DATABASE = "tdb2";

    private final String name;
    private final Path directory;
    private final DatasetGraph dataset;
    private boolean open = true;

    private Draft(String name, Path directory, DatasetGraph dataset) {
        this.name = name;
        this.directory = directory;
        this.dataset = dataset;
    }

    static Draft in(Path generations, String name) throws IOException {
        Path directory = generations.resolve(name);
        Files.createDirectories(generations);
        Files.createDirectory(directory);
        Path database = Files.createDirectory(directory.resolve(DATABASE));
        return new Draft(name, directory, DatabaseMgr.connectDatasetGraph(Location.create(database)));
    }

    /** The data to fill. Write inside a transaction. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /**
     * Loads statements by the bulk loader: it builds one index after the other, several at a time, which is quicker than adding
     * statements in a transaction. What it holds in memory does not grow with their number. No transaction may be open.
     *
     * @param source sends the statements and prefixes
     */
    public void load(Consumer<StreamRDF> source) {
        DataLoader loader = LoaderFactory.phasedLoader(dataset, MonitorOutputs.nullOutput());
        loader.startBulk();
        try {
            StreamRDF stream = loader.stream();
            stream.start();
            source.accept(stream);
            stream.finish();
        } finally {
            // Also after a failure, because the threads of the loader wait for the end.
            loader.finishBulk();
        }
    }

    /** Where the canned queries of this generation go. */
    public Path queries() {
        return directory.resolve("queries");
    }

    /**
     * Closes the database and writes the manifest, which makes the generation complete, though not yet current.
     *
     * @throws StoreProblem if it cannot be written
     */
    public Generation complete(Manifest manifest) {
        closeDatabase();
        try {
            manifest.writeTo(directory);
        } catch (IOException e) {
            throw new StoreProblem("Cannot write " + directory + " (" + e.getMessage() + ").", e);
        }
        return new Generation(name, directory, manifest);
    }

    /** Throws the draft away unless it was completed. */
    @Override
    public void close() {
        if (!open) {
            return;
        }
        closeDatabase();
        try {
            DurableFiles.deleteTree(directory);
        } catch (IOException left) {
            throw new StoreProblem("Cannot remove the unfinished " + directory + " (" + left.getMessage() + ");"
                    + " the next build removes it.", left);
        }
    }

    private void closeDatabase() {
        open = false;
        TDBInternal.expel(dataset, true);
    }
}
