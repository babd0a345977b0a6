package org.w3id.nisso.store;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A TDB2 database that is open, with {@linkplain TermTable its terms} read and written at one stroke each. For many threads. */
final class Database implements AutoCloseable {

    private final DatasetGraph managed;
    private final DatasetGraph dataset;

    private Database(DatasetGraph managed) {
        this.managed = managed;
        this.dataset = TermTable.in(managed);
    }

    /** Opens the database in a directory, or makes one if the directory is empty. What Jena throws is thrown. */
    static Database in(Path directory) {
        return new Database(DatabaseMgr.connectDatasetGraph(Location.create(directory)));
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
