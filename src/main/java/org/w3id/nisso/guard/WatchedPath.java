package org.w3id.nisso.guard;

import java.util.Objects;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitor;
import org.apache.jena.sparql.algebra.Transform;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.NodeIsomorphismMap;

/**
 * A property path that stops when its query is to stop. ARQ looks for that between rows, but walks a path to its end before
 * it has the first, which may take for ever; here the walk reads a graph that can be stopped. Immutable.
 */
final class WatchedPath extends OpExt {

    private static final String NAME = "watched-path";

    private final OpPath path;

    WatchedPath(OpPath path) {
        super(NAME);
        this.path = path;
    }

    @Override
    public Op effectiveOp() {
        return path;
    }

    @Override
    public QueryIterator eval(QueryIterator input, ExecutionContext context) {
        WatchedGraph watched = new WatchedGraph(context.getActiveGraph(), new Signal(context.getCancelSignal()));
        return new QueryIterPath(path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(context, watched));
    }

    /** An engine may put the path into a graph of its own, or other values in place of its variables. */
    @Override
    public Op apply(Transform transform) {
        Op changed = transform.transform(path);
        if (changed instanceof OpGraph graph && graph.getSubOp() instanceof OpPath inner) {
            return new OpGraph(graph.getNode(), new WatchedPath(inner));
        }
        return changed == path ? this : changed instanceof OpPath other ? new WatchedPath(other) : changed;
    }

    @Override
    public Op apply(Transform transform, OpVisitor before, OpVisitor after) {
        return apply(transform);
    }

    @Override
    public void outputArgs(IndentedWriter out, SerializationContext context) {
        path.output(out, context);
    }

    @Override
    public int hashCode() {
        return Objects.hash(NAME, path);
    }

    @Override
    public boolean equalTo(Op other, NodeIsomorphismMap labels) {
        return other instanceof WatchedPath same && path.equalTo(same.path, labels);
    }
}
