package org.w3id.nisso.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
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
    private boolean complete;

    private Draft(String name, Path directory, DatasetGraph dataset) {
        this.name = name;
        this.directory = directory;
        this.dataset = dataset;
    }

    static Draft in(Path generations, String name) throws IOException {
        Path directory = generations.resolve(name);
        Files.createDirectories(generations);
        Files.createDirectory(directory);
        try {
            Path database = Files.createDirectory(directory.resolve(DATABASE));
            return new Draft(name, directory, DatabaseMgr.connectDatasetGraph(Location.create(database)));
        } catch (IOException | RuntimeException | InternalError e) {
            DurableFiles.deleteTree(directory);
            throw e;
        }
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
        LoadGuard.run(directory, () -> send(source));
        refuseHalfIndexed();
    }

    /** A loader whose thread meets an exception logs it, empties the index of that thread, and goes on. */
    private void refuseHalfIndexed() {
        DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(dataset);
        Txn.executeRead(dataset, () -> Stream.of(database.getTripleTable(), database.getQuadTable())
                .map(table -> table.getNodeTupleTable().getTupleTable().getIndexes())
                .filter(indexes -> Stream.of(indexes).map(TupleIndex::isEmpty).distinct().count() > 1).findAny()
                .ifPresent(half -> {
                    throw new StoreProblem("Writing to " + directory + " failed: an index is empty. Is the disk sound, and is there"
                            + " space on it? Then build again.");
                }));
    }

    private void send(Consumer<StreamRDF> source) {
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

    /** The objects of the default graph, along their index. Within a transaction. */
    public ObjectIndex objectIndex() {
        return new ObjectIndex(TDBInternal.getDatasetGraphTDB(dataset).getTripleTable().getNodeTupleTable());
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
            TDBInternal.expel(dataset, true);
        }
    }
}
