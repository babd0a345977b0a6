package org.w3id.nisso.store;

import java.nio.file.Files;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A generation that is open for reading. Safe for many threads; close it only when no reader is left. TDB2 lets one process
 * open a database, so a second process is refused.
 */
public final class OpenGeneration implements AutoCloseable {

    private final Generation generation;
    private final Database database;

    private OpenGeneration(Generation generation, Database database) {
        this.generation = generation;
        this.database = database;
    }

    /**
     * Opens a generation, after all of it was found to be as it was built.
     *
     * @throws StoreDamaged if it is not as it was built
     * @throws StoreBusy    if another process has it open
     * @throws StoreProblem if it cannot be read at all
     */
    public static OpenGeneration open(Generation generation) {
        if (!Files.isWritable(generation.database())) {
            throw new StoreProblem("The store " + generation.directory() + " cannot be opened, because TDB2 has to write a lock file"
                    + " there and you may not. Name a directory of your own with --store DIR; the graph is built there again.");
        }
        generation.damage().ifPresent(damage -> {
            throw new StoreDamaged(generation, damage);
        });
        try {
            return new OpenGeneration(generation, Database.forQuestions(generation.database()));
        } catch (RuntimeException e) {
            throw new StoreBusy("Cannot open " + generation.directory() + " (" + e.getMessage() + ")."
                    + " If another process has it open, wait for it to end or ask its server; if not, build again.", e);
        }
    }

    public Generation generation() {
        return generation;
    }

    /** The data. Read it inside a transaction. */
    public DatasetGraph dataset() {
        return database.dataset();
    }

    /** A connection to the data, for the thread that has a read transaction open on {@link #dataset}. */
    public RDFLink link() {
        return RDFLink.connect(dataset());
    }

    @Override
    public void close() {
        database.close();
    }
}
