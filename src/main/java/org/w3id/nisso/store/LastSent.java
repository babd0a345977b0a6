package org.w3id.nisso.store;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the last statements that were sent to a bulk loader, and sees that all indexes have them. Each index has a thread and a
 * transaction of its own; a thread that meets an exception logs it, takes back all that it has done to its index, and goes on. For one
 * load.
 */
final class LastSent {

    private volatile @Nullable Triple triple;
    private volatile @Nullable Quad quad;

    /** Remembers what goes to a sink. */
    StreamRDF before(StreamRDF sink) {
        return new StreamRDFWrapper(sink) {
            @Override
            public void triple(Triple sent) {
                triple = sent;
                super.triple(sent);
            }

            @Override
            public void quad(Quad sent) {
                if (sent.isDefaultGraph()) {
                    triple = sent.asTriple();
                } else {
                    quad = sent;
                }
                super.quad(sent);
            }
        };
    }

    /**
     * Sees that nothing is missing. No transaction may be open.
     *
     * @throws StoreProblem if an index lacks what was sent last
     */
    void refuseUnlessIndexed(DatasetGraph dataset, Path directory) {
        DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(dataset);
        boolean indexed = Txn.calculateRead(dataset, () -> isIndexed(database.getTripleTable().getNodeTupleTable(), nodes(triple))
                && isIndexed(database.getQuadTable().getNodeTupleTable(), nodes(quad)));
        if (!indexed) {
            throw new StoreProblem("Writing to " + directory + " failed: an index lacks what was written to it. Is the disk sound, and is"
                    + " there space on it? Then build again.");
        }
    }

    private static boolean isIndexed(NodeTupleTable table, Node... nodes) {
        if (nodes.length == 0) {
            return true;
        }
        NodeTable terms = table.getNodeTable();
        Tuple<NodeId> numbers = TupleFactory.create(Stream.of(nodes).map(terms::getNodeIdForNode).toArray(NodeId[]::new));
        return Stream.of(table.getTupleTable().getIndexes()).allMatch(index -> holds(index, numbers));
    }

    private static boolean holds(TupleIndex index, Tuple<NodeId> numbers) {
        return index.find(numbers).hasNext();
    }

    private static Node[] nodes(@Nullable Triple sent) {
        return sent == null ? new Node[0] : new Node[] {sent.getSubject(), sent.getPredicate(), sent.getObject()};
    }

    private static Node[] nodes(@Nullable Quad sent) {
        return sent == null ? new Node[0] : new Node[] {sent.getGraph(), sent.getSubject(), sent.getPredicate(), sent.getObject()};
    }
}
