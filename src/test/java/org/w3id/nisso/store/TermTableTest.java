package org.w3id.nisso.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermTableTest {

    private static final Node SAYS = uri("says");

    /** Terms of all kinds and of lengths around those that are read at once. */
    private static final List<Node> TERMS = Stream.concat(Stream.of(uri("thing"), NodeFactory.createBlankNode("b0"),
            NodeFactory.createLiteralLang("日ソ基本条約", "ja"), NodeFactory.createLiteralString(""),
            NodeFactory.createLiteralDT("1925-13-45", XSDDatatype.XSDdate),
            NodeFactory.createTripleTerm(uri("a"), uri("b"), NodeFactory.createTripleTerm(uri("c"), uri("d"), uri("e")))),
            Stream.of(200, 240, 255, 256, 257, 2_047, 2_048, 2_049, 20_000, 300_000)
                    .map(length -> NodeFactory.createLiteralString("é".repeat(length / 2) + length))).toList();

    @TempDir
    Path directory;

    @Test
    void everyTermComesBackAsItWasAndSoJenaReadsIt() {
        try (Database database = Database.forBuilding(directory)) {
            Txn.executeWrite(database.dataset(), () -> TERMS.forEach(term -> add(database.dataset(), term)));
            assertEquals(Set.copyOf(TERMS), said(database.dataset()));
        }
        try (Database again = Database.forQuestions(directory)) {
            assertEquals(Set.copyOf(TERMS), said(again.dataset()));
        }
        DatasetGraph jena = DatabaseMgr.connectDatasetGraph(Location.create(directory));
        assertEquals(Set.copyOf(TERMS), said(jena));
        TDBInternal.expel(jena, true);
    }

    @Test
    void theFileIsTheSameThatJenaWrites() throws Exception {
        Path theirs = Files.createDirectory(directory.resolve("theirs"));
        Path ours = Files.createDirectory(directory.resolve("ours"));
        DatasetGraph jena = DatabaseMgr.connectDatasetGraph(Location.create(theirs));
        Txn.executeWrite(jena, () -> TERMS.forEach(term -> add(jena, term)));
        TDBInternal.expel(jena, true);
        try (Database database = Database.forBuilding(ours)) {
            Txn.executeWrite(database.dataset(), () -> TERMS.forEach(term -> add(database.dataset(), term)));
        }
        assertEquals(-1, Files.mismatch(theirs.resolve("Data-0001/nodes-data.obj"), ours.resolve("Data-0001/nodes-data.obj")));
    }

    @Test
    void aNumberWithoutATermIsAnErrorThatSaysWhich() {
        try (Database database = Database.forBuilding(directory)) {
            Txn.executeWrite(database.dataset(), () -> add(database.dataset(), uri("thing")));
            NodeId beyond = NodeIdFactory.createPtr(10_000);
            NodeTable terms = TDBInternal.requireStorage(database.dataset()).getTripleTable().getNodeTupleTable().getNodeTable();
            Exception problem = assertThrows(RuntimeException.class,
                    () -> Txn.executeWrite(database.dataset(), () -> terms.getNodeForNodeId(beyond)));
            assertTrue(problem instanceof TDBException && problem.getMessage().contains(beyond.toString()), problem::toString);
        }
    }

    private static void add(DatasetGraph dataset, Node term) {
        dataset.add(Quad.defaultGraphIRI, uri("somebody"), SAYS, term);
    }

    private static Set<Node> said(DatasetGraph dataset) {
        return Txn.calculateRead(dataset, () -> dataset.getDefaultGraph().find(Node.ANY, SAYS, Node.ANY).toList().stream()
                .map(triple -> triple.getObject()).collect(Collectors.toSet()));
    }

    private static Node uri(String name) {
        return NodeFactory.createURI("urn:" + name);
    }
}
