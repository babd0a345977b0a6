package org.w3id.nisso.store;

import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.TableBase;
import org.apache.jena.tdb2.store.TripleTable;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableCache;
import org.apache.jena.tdb2.store.nodetable.NodeTableInline;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.thrift.TException;
import org.apache.thrift.transport.TMemoryBuffer;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.apache.thrift.transport.TTransportException;

/**
 * The terms of a database, each read from its file and written to it at one stroke. Jena's own table hands a term over in pieces, most
 * of them of one byte, some thirty for a triple term, and at each piece that it reads or writes the file asks something of the operating
 * system. What is in the file is the same.
 */
final class TermTable extends NodeTableTRDF {

    /** Enough for most terms, in bytes. */
    private static final int USUAL_LENGTH = 256;

    /** How much more is read of a term that turns out to be longer. */
    private static final int GROWTH = 8;

    private final BinaryDataFile file;

    private TermTable(NodeTableTRDF own) {
        super(own.getIndex(), own.getData());
        this.file = own.getData();
    }

    /**
     * A database as it is, except that it reads and writes its terms so. It has the files, the indexes and the transactions of the
     * original, which is to be closed in its place, and must not be used beside it, because the original has terms of its own in memory.
     * A transaction that fails leaves terms in memory that are not in the file, so nothing more may be done with it then.
     *
     * @param remembered how many terms are kept in memory; at least as many as Jena keeps
     */
    static DatasetGraph in(DatasetGraph original, int remembered) {
        DatasetGraphTDB database = TDBInternal.requireStorage(original);
        StoreParams usual = database.getStoreParams();
        NodeTable own = database.getTripleTable().getNodeTupleTable().getNodeTable();
        NodeTable terms = NodeTableInline.create(NodeTableCache.create(new TermTable((NodeTableTRDF) own.baseNodeTable()),
                Math.max(remembered, usual.getNode2NodeIdCacheSize()), Math.max(remembered, usual.getNodeId2NodeCacheSize()),
                usual.getNodeMissCacheSize(), usual.getNodeCacheInitialCapacityFactor()));
        StorageTDB storage = new StorageTDB(database.getTxnSystem(), new TripleTable(indexes(database.getTripleTable()), terms),
                new QuadTable(indexes(database.getQuadTable()), terms));
        DatasetGraphTDB same = new DatasetGraphTDB(database.getLocation(), usual, database.getReorderTransform(),
                storage, (StoragePrefixesTDB) database.getStoragePrefixes(), database.getTxnSystem());
        QC.setFactory(same.getContext(), OpExecutorTDB2.OpExecFactoryTDB);
        return same;
    }

    private static TupleIndex[] indexes(TableBase table) {
        return table.getNodeTupleTable().getTupleTable().getIndexes();
    }

    @Override
    protected NodeId writeNodeToTable(Node node) {
        try {
            TMemoryBuffer term = new TMemoryBuffer(USUAL_LENGTH);
            ThriftConvert.convert(node, true).write(TRDF.protocol(term));
            return NodeIdFactory.createPtr(file.write(term.getArray(), 0, term.length()));
        } catch (TException e) {
            throw new TDBException("A term cannot be written: " + node, e);
        }
    }

    @Override
    protected Node readNodeFromTable(NodeId id) {
        byte[] bytes = new byte[USUAL_LENGTH];
        while (true) {
            int length = Math.max(0, file.read(id.getPtrLocation(), bytes, 0, bytes.length));
            try {
                RDF_Term term = new RDF_Term();
                term.read(TRDF.protocol(new TMemoryInputTransport(bytes, 0, length)));
                return ThriftConvert.convert(term);
            } catch (TTransportException more) {
                if (length < bytes.length) {
                    throw new TDBException("A term cannot be read: " + id, more);
                }
                bytes = new byte[bytes.length * GROWTH];
            } catch (TException e) {
                throw new TDBException("A term cannot be read: " + id, e);
            }
        }
    }
}
