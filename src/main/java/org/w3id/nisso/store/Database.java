package org.w3id.nisso.store;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A TDB2 database that is open, with {@linkplain TermTable its terms} read and written at one stroke each. For many threads. */
final class Database implements AutoCloseable {

    /** What a term in memory takes, in bytes, where it is kept for both ways, from term to number and back; measured. */
    private static final long OF_A_TERM = 300;

    /** What part of the memory the terms may take while a graph is built. */
    private static final long PART = 4;

    private final DatasetGraph managed;
    private final DatasetGraph dataset;

    private Database(Path directory, long remembered) {
        this.managed = DatabaseMgr.connectDatasetGraph(Location.create(directory));
        this.dataset = TermTable.in(managed, (int) Math.min(remembered, Integer.MAX_VALUE));
    }

    /** Opens the database in a directory to ask it. What Jena throws is thrown. */
    static Database forQuestions(Path directory) {
        return new Database(directory, 0);
    }

    /**
     * Makes a database in an empty directory. A build goes through all statements again and again, and is slow where it has to read the
     * terms from the file each time; so a good part of the memory is theirs. What Jena throws is thrown.
     */
    static Database forBuilding(Path directory) {
        return new Database(directory, Runtime.getRuntime().maxMemory() / PART / OF_A_TERM);
    }

    /** The data. Read and write inside transactions. */
    DatasetGraph dataset() {
        return dataset;
    }

    /** Closes the files. No transaction may be open. */
    @Override
    public void close() {
        TDBInternal.expel(managed, true);
    }
}
