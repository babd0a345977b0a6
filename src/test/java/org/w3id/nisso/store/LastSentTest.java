package org.w3id.nisso.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastSentTest {

    private static final Node ASSERTED = Quad.defaultGraphIRI;
    private static final Node NAMED = uri("graph");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"SPO", "POS", "OSP", "GSPO", "GPOS", "GOSP", "SPOG", "POSG", "OSPG"})
    void aLoadIntoAStoreWithDataHasReachedEveryIndexOrIsRefused(String lacking) {
        try (Draft draft = Store.at(directory).begin("0123456789abcdef")) {
            draft.load(sink -> send(sink, "first"));
            draft.load(sink -> send(sink, "second"));
            LastSent last = new LastSent();
            send(last.before(StreamRDFLib.sinkNull()), "second");
            assertDoesNotThrow(() -> last.refuseUnlessIndexed(draft.dataset(), directory));
            Txn.executeWrite(draft.dataset(), () -> remove(draft.dataset(), lacking, "second"));
            assertEquals("Writing to " + directory + " failed: an index lacks what was written to it. Is the disk sound, and is there"
                    + " space on it? Then build again.",
                    assertThrows(StoreProblem.class, () -> last.refuseUnlessIndexed(draft.dataset(), directory)).getMessage());
        }
    }

    private static void send(StreamRDF sink, String thing) {
        sink.quad(Quad.create(ASSERTED, uri(thing), uri("is"), uri("here")));
        sink.quad(Quad.create(NAMED, uri(thing), uri("is"), uri("there")));
    }

    /** Takes what is said of a thing out of one index, as if the thread of that index had failed. */
    private static void remove(DatasetGraph dataset, String name, String thing) {
        DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(dataset);
        NodeId subject = database.getTripleTable().getNodeTupleTable().getNodeTable().getNodeIdForNode(uri(thing));
        TupleIndex index = Stream.of(database.getTripleTable(), database.getQuadTable())
                .flatMap(table -> Stream.of(table.getNodeTupleTable().getTupleTable().getIndexes()))
                .filter(each -> each.getName().equals(name)).findAny().orElseThrow();
        Stream.Builder<Tuple<NodeId>> found = Stream.builder();
        index.all().forEachRemaining(found::add);
        int position = name.length() == 3 ? 0 : 1;
        found.build().filter(tuple -> tuple.get(position).equals(subject)).forEach(index::delete);
    }

    private static Node uri(String name) {
        return NodeFactory.createURI("urn:" + name);
    }
}
