package org.w3id.nisso.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.engine.EngineProblem.Kind;

/**
 * The marks that pushes have left at an engine: one for each data set. Immutable.
 *
 * @param all the marks, in order of the graphs in which they stand
 */
record Marks(List<Mark> all) {

    /** Asked over all graphs of the engine, so without any {@code FROM}; the rare property makes it a small question. */
    private static final Query QUESTION = QueryFactory.create("SELECT ?graph ?begun ?complete { GRAPH ?graph { ?graph <"
            + Stamp.BEGUN.getURI() + "> ?begun OPTIONAL { ?graph <" + Stamp.COMPLETE.getURI() + "> ?complete } } } ORDER BY ?graph");

    Marks {
        all = List.copyOf(all);
    }

    /**
     * What the last push of a data set has left.
     *
     * @param graph    the graph in which it stands
     * @param push     the push that was begun last
     * @param graphs   the graphs that may be there since
     * @param complete the stamp, if that push is complete
     */
    record Mark(String graph, String push, List<String> graphs, Optional<Stamp> complete) {

        /** The graphs of the data set, besides that of the mark itself. */
        List<String> present() {
            return complete.map(Stamp::graphs).orElse(graphs);
        }

        static Mark of(String graph, String begun, Optional<String> complete) {
            List<String> words = List.of(begun.split(" "));
            String push = words.get(0);
            return new Mark(graph, push, words.subList(1, words.size()),
                    complete.flatMap(Stamp::parse).filter(stamp -> stamp.push().equals(push)));
        }
    }

    /**
     * Reads the marks.
     *
     * @throws EngineProblem if the engine cannot be asked
     */
    static Marks at(EngineClient client, Duration patience) {
        List<Mark> marks = new ArrayList<>();
        try (QueryExec exec = new EngineExec(client, QUESTION, Patience.within(patience), ARQ.getContext())) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                marks.add(Mark.of(row.get("graph").getURI(), row.get("begun").getLiteralLexicalForm(),
                        Optional.ofNullable(row.get("complete")).map(text -> text.getLiteralLexicalForm())));
            }
        }
        return new Marks(marks);
    }

    /** The mark in a graph. */
    Optional<Mark> in(String graph) {
        return all.stream().filter(mark -> mark.graph().equals(graph)).findFirst();
    }

    /**
     * The one data set that is there, complete.
     *
     * @param engine where it was looked for
     * @throws EngineProblem if there is none or more than one, or its push is not complete
     */
    Stamp theOne(EngineAddress engine) {
        if (all.isEmpty()) {
            throw new EngineProblem(Kind.NOT_READY, "The SPARQL engine at " + engine.query() + " holds no data of this program. Fill it"
                    + " first: nisso push " + engine.query());
        }
        if (all.stream().map(Mark::graph).distinct().count() > 1) {
            throw new EngineProblem(Kind.NOT_READY, "The SPARQL engine at " + engine.query() + " holds more than one data set ("
                    + String.join(", ", all.stream().map(Mark::graph).distinct().toList()) + "). Push each to a store of its own.");
        }
        return all.stream().flatMap(mark -> mark.complete().stream()).findFirst().orElseThrow(() -> new EngineProblem(Kind.NOT_READY,
                "The last push to the SPARQL engine at " + engine.query() + " is not complete: it is under way still, or it broke off."
                + " Wait for it to end, or push again: nisso push " + engine.query()));
    }
}
