package org.w3id.nisso.engine;

import java.util.List;
import java.util.Map;
import org.apache.jena.rdflink.RDFLink;
import org.w3id.nisso.engine.EngineProblem.Kind;
import org.w3id.nisso.report.Finding;

/**
 * What an engine holds of a push that is under way, and whether it is what it should be.
 *
 * @param client asks the engine
 * @param graph  the graph in which the push has left its mark
 * @param token  the push
 */
record HeldPush(EngineClient client, String graph, String token) {

    /** An engine may drop what it does not understand, or take no more than some number, and call that success. */
    void requireAll(Map<String, Long> sizes) {
        sizes.forEach((name, size) -> {
            try (EngineLink link = new EngineLink(client, new EngineData(name, List.of()), Push.PATIENCE)) {
                long kept = Push.count(Push.COUNT, link);
                if (kept != size) {
                    throw new EngineProblem(Kind.FAILED, "The SPARQL engine should have " + size + " statements in the graph " + name
                            + " and has " + kept + ". See its log for what it refused; the push is not complete.");
                }
            }
        });
    }

    /** An engine may keep a literal otherwise, or answer otherwise. */
    void requirePassed(Push.Trial trial, EngineData data) {
        try (EngineLink link = new EngineLink(client, data, Push.PATIENCE)) {
            List<Finding> wrong = trial.of(link);
            if (!wrong.isEmpty()) {
                throw new EngineProblem(Kind.FAILED, "The SPARQL engine gives " + wrong.size() + " answers that are known to be otherwise,"
                        + " so it cannot serve this graph; take another engine, or another version of it. The first: " + wrong.get(0));
            }
        }
    }

    /** Two pushes at once would mix. */
    void requireOwn() {
        String begun = Marks.at(client, Push.PATIENCE).in(graph).map(Marks.Mark::push).orElse("");
        if (!begun.equals(token)) {
            throw new EngineProblem(Kind.FAILED, "Another push to " + client.address().query() + " has begun meanwhile, and this one gave"
                    + " way. See that one program pushes there at a time, and push again.");
        }
    }
}
