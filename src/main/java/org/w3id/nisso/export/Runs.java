package org.w3id.nisso.export;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/** Rows of statements as runs of one subject. Holds one run at a time. For one thread. */
final class Runs implements Iterator<Run> {

    /** Bounds what is held in memory where a subject has very many statements; it then comes in several runs. */
    static final int LONGEST = 1000;

    private static final Var GRAPH = Var.alloc("g");
    private static final Var SUBJECT = Var.alloc("s");
    private static final Var PREDICATE = Var.alloc("p");
    private static final Var OBJECT = Var.alloc("o");

    private final RowSet rows;
    private @Nullable Binding next;

    /** The runs in rows as {@link DumpContent#statements} asks for them. */
    Runs(RowSet rows) {
        this.rows = rows;
        this.next = nextRow();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Run next() {
        Binding first = Objects.requireNonNull(next);
        Node graph = first.get(GRAPH);
        Node subject = first.get(SUBJECT);
        List<Triple> statements = new ArrayList<>();
        while (next != null && statements.size() < LONGEST && subject.equals(next.get(SUBJECT))
                && Objects.equals(graph, next.get(GRAPH))) {
            statements.add(Triple.create(subject, next.get(PREDICATE), next.get(OBJECT)));
            next = nextRow();
        }
        return new Run(graph, subject, statements);
    }

    private @Nullable Binding nextRow() {
        return rows.hasNext() ? rows.next() : null;
    }
}
