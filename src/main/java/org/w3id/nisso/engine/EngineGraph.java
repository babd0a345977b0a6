package org.w3id.nisso.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.jena.rdflink.RDFLink;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.engine.EngineProblem.Kind;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.LiveGraph;

/**
 * The graph that a push has brought to another engine. Safe for many threads.
 *
 * <p>The engine is asked which push is complete when a reader comes, at most every two seconds, and again when one leaves: if another
 * push has begun meanwhile, the reader is told that what was read means nothing. So no answer mixes two versions. While a push is under
 * way there is nothing to read. It is asked also when a reader has asked nothing itself, who may have used what others have read and
 * kept.
 */
public final class EngineGraph implements LiveGraph {

    private static final Duration KNOWN_FOR = Duration.ofSeconds(2);
    private static final Duration ASKING = Duration.ofSeconds(10);

    private final EngineClient client;
    private final Duration silence;
    private final LocalCopies copies = new LocalCopies();
    private volatile @Nullable Known known;
    private @Nullable EngineProblem trouble;
    private Instant troubleUntil = Instant.MIN;

    private EngineGraph(EngineClient client, Duration silence) {
        this.client = client;
        this.silence = silence;
    }

    /**
     * Opens the graph.
     *
     * @param engine  where it is
     * @param silence how long the engine may let a reader wait for the next piece of an answer
     * @throws EngineProblem if the engine cannot be asked, or holds no complete push
     */
    public static EngineGraph open(EngineAddress engine, Duration silence) {
        EngineGraph graph = new EngineGraph(new EngineClient(engine), silence);
        try {
            graph.generation();
            return graph;
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    @Override
    public Generation generation() {
        return present().generation();
    }

    @Override
    public Lease lease() {
        return new Reading(present());
    }

    private Known present() {
        Known now = known;
        return now == null || !now.isFresh() ? learn() : now;
    }

    /** One at a time: those who wait are served with what the first has learnt, be it that the engine is away. */
    private synchronized Known learn() {
        Known now = known;
        if (now != null && now.isFresh()) {
            return now;
        }
        if (trouble != null && Instant.now().isBefore(troubleUntil)) {
            throw trouble;
        }
        return look();
    }

    private Known look() {
        Known before = known;
        try {
            Stamp stamp = Marks.at(client, ASKING).theOne(client.address());
            Generation generation = before != null && before.stamp().push().equals(stamp.push()) ? before.generation()
                    : copies.of(stamp, new EngineLink(client, new EngineData(stamp.queries().getURI(), List.of()), ASKING));
            Known now = new Known(stamp, generation, Instant.now().plus(KNOWN_FOR));
            known = now;
            trouble = null;
            return now;
        } catch (EngineProblem problem) {
            known = before == null ? null : new Known(before.stamp(), before.generation(), Instant.MIN);
            trouble = problem;
            troubleUntil = Instant.now().plus(KNOWN_FOR);
            throw problem;
        }
    }

    private void requireUnchanged(Known begun) {
        Stamp now = Marks.at(client, ASKING).theOne(client.address());
        if (!now.push().equals(begun.stamp().push())) {
            throw new EngineProblem(Kind.NOT_READY, "Another version came to the SPARQL engine while this was read. Ask again.");
        }
    }

    @Override
    public void close() {
        copies.close();
    }

    /** What was learnt last; with an end that is past if it may not be so any more. */
    private record Known(Stamp stamp, Generation generation, Instant until) {

        boolean isFresh() {
            return Instant.now().isBefore(until);
        }
    }

    private final class Reading implements Lease {

        private final Known begun;
        private final EngineLink link;

        Reading(Known begun) {
            this.begun = begun;
            this.link = new EngineLink(client, begun.stamp().data(), silence);
        }

        @Override
        public Generation generation() {
            return begun.generation();
        }

        @Override
        public RDFLink link() {
            return link;
        }

        @Override
        public void close() {
            requireUnchanged(begun);
        }
    }
}
