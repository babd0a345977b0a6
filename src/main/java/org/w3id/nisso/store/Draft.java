package org.w3id.nisso.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutputs;
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
    private final Database database;
    private boolean open = true;
    private boolean complete;

    private Draft(String name, Path directory, Database database) {
        this.name = name;
        this.directory = directory;
        this.database = database;
    }

    static Draft in(Path generations, String name) throws IOException {
        Path directory = generations.resolve(name);
        Files.createDirectories(generations);
        Files.createDirectory(directory);
        try {
            return new Draft(name, directory, Database.forBuilding(Files.createDirectory(directory.resolve(DATABASE))));
        } catch (IOException | RuntimeException | InternalError e) {
            DurableFiles.deleteTree(directory);
            throw e;
        }
    }

    /** The data to fill. Write inside a transaction. */
    public DatasetGraph dataset() {
        return database.dataset();
    }

    /**
     * Loads statements by the bulk loader: it builds the indexes side by side, which is quicker than adding statements in a
     * transaction. What it holds in memory does not grow with their number. No transaction may be open.
     *
     * @param source sends the statements and prefixes
     */
    public void load(Consumer<StreamRDF> source) {
        LastSent last = new LastSent();
        LoadGuard.run(directory, () -> send(sink -> source.accept(last.before(sink))));
        last.refuseUnlessIndexed(dataset(), directory);
    }

    private void send(Consumer<StreamRDF> source) {
        DataLoader loader = loader();
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

    /** By phases, one index is made of the whole of another, which is quickest in an empty store and a waste in a full one. */
    private DataLoader loader() {
        boolean empty = Txn.calculateRead(dataset(), dataset()::isEmpty);
        return empty ? LoaderFactory.phasedLoader(dataset(), MonitorOutputs.nullOutput())
                : LoaderFactory.parallelLoader(dataset(), MonitorOutputs.nullOutput());
    }

    /** The objects of the default graph, along their index. Within a transaction. */
    public ObjectIndex objectIndex() {
        return new ObjectIndex(TDBInternal.getDatasetGraphTDB(dataset()).getTripleTable().getNodeTupleTable());
    }

    /** Where the canned queries of this generation go. */
    public Path queries() {
        return directory.resolve("queries");
    }

    /**
     * Closes the database, writes the manifest, and seals all files, which makes the generation complete, though not yet current.
     * All of it is on the disk when this returns.
     *
     * @throws StoreProblem if it cannot be written
     */
    public Generation complete(Manifest manifest) {
        closeDatabase();
        try {
            manifest.writeTo(directory);
            Seal.put(directory);
            complete = true;
        } catch (IOException e) {
            throw Disk.isFull(e) ? Disk.full(directory, e.toString(), e)
                    : new StoreProblem("Cannot write " + directory + " (" + e + ").", e);
        }
        return new Generation(name, directory, manifest);
    }

    /** Throws the draft away unless it was completed. */
    @Override
    public void close() {
        if (complete) {
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
        if (open) {
            open = false;
            database.close();
        }
    }
}
