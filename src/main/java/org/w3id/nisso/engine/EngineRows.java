package org.w3id.nisso.engine;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** The rows of an engine's answer as they come; what breaks off or cannot be read is told as the engine's problem. For one thread. */
final class EngineRows implements RowSet {

    private final RowSet rows;

    EngineRows(RowSet rows) {
        this.rows = rows;
    }

    private static <T> T told(Supplier<T> step) {
        try {
            return step.get();
        } catch (NoSuchElementException e) {
            throw e;
        } catch (RuntimeException e) {
            throw EngineExec.unreadable(e);
        }
    }

    @Override
    public boolean hasNext() {
        return told(rows::hasNext);
    }

    @Override
    public Binding next() {
        return told(rows::next);
    }

    @Override
    public List<Var> getResultVars() {
        return told(rows::getResultVars);
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
