package org.w3id.nisso.store;

import java.util.Iterator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * The objects of the default graph, along the index that is sorted by them, in which the same follow one another. They are told apart
 * by the numbers that the store has for terms, so that a term is read only when it is wanted. In a large graph
 * most of the time would go into reading terms. For one thread, within the transaction in which it was made.
 */
public final class ObjectIndex {

    private static final String BY_OBJECT = "OSP";
    private static final int OBJECT = 2;

    private final NodeTupleTable statements;

    ObjectIndex(NodeTupleTable statements) {
        this.statements = statements;
    }

    /** How many different objects there are. */
    public long count() {
        LongAdder count = new LongAdder();
        forEach(object -> count.increment());
        return count.sum();
    }

    /**
     * Finds the objects that have no type.
     *
     * @param each is given each once, texts among them; numbers and dates, which the store keeps apart, are left out
     */
    public void untyped(Consumer<Node> each) {
        NodeId type = statements.getNodeTable().getNodeIdForNode(RDF.type.asNode());
        forEach(object -> {
            if (object.isPtr() && !statements.find(object, type, NodeId.NodeIdAny).hasNext()) {
                each.accept(statements.getNodeTable().getNodeForNodeId(object));
            }
        });
    }

    private void forEach(Consumer<NodeId> different) {
        @Nullable NodeId last = null;
        for (Iterator<Tuple<NodeId>> all = byObject(); all.hasNext();) {
            NodeId object = all.next().get(OBJECT);
            if (!object.equals(last)) {
                different.accept(object);
            }
            last = object;
        }
    }

    private Iterator<Tuple<NodeId>> byObject() {
        return Stream.of(statements.getTupleTable().getIndexes()).filter(index -> index.getName().equals(BY_OBJECT)).findAny()
                .map(TupleIndex::all).orElseThrow();
    }
}
