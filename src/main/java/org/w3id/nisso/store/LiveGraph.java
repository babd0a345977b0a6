package org.w3id.nisso.store;

import java.util.function.Consumer;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The graph that is served, wherever it is kept, with one generation taking another's place now and then. Who reads it asks SPARQL over
 * a link and need not know where it is. Safe for many threads; closing it ends what is under way.
 */
public interface LiveGraph extends AutoCloseable {

    /**
     * The generation that a reader who begins now would meet.
     *
     * @throws RuntimeException if there is none to meet at the moment; only where the graph is kept by an engine elsewhere
     */
    Generation generation();

    /** Holds on to the present generation until the lease is closed. */
    Lease lease();

    /**
     * Has every dataset prepared that this process opens, the present ones and those that are to come; nothing happens where the graph
     * is kept by an engine elsewhere. To be called before anybody reads.
     */
    default void prepare(Consumer<DatasetGraph> preparation) { }

    @Override
    void close();

    /** A hold on one generation. Not for sharing between threads. */
    interface Lease extends AutoCloseable {

        /** The generation that is held; the same object as long as it is the present one. */
        Generation generation();

        /** A connection to its data. Begin a read transaction on it before the first query, and end it after the last. */
        RDFLink link();

        /**
         * Lets go of the generation.
         *
         * @throws RuntimeException if another took its place while it was read, so that what was read means nothing; only where the
         *                          graph is kept by an engine that has no transactions
         */
        @Override
        void close();
    }
}
